import { expect } from 'chai';
import { inForceOn, assess, resolveScenario } from '../../../src/model/index.ts';
import { records, TODAY } from '../../support/records.ts';
import { API, ENTITY_LIST, FAB_RULE, PROPOSAL, SCANNER_RULE, site, stringsUnder } from '../site.ts';

interface Legal {
  readonly measure: string;
  readonly outcome: string;
  readonly through: string | null;
}
interface Answer {
  readonly dataset: unknown;
  readonly scenario: Readonly<Record<string, unknown>>;
  readonly nodes: readonly {
    node: string;
    legal: readonly Legal[];
    production: { readonly outcome: string; readonly euvExposures?: object };
    equipment: readonly object[];
  }[];
  readonly equipment: readonly {
    equipment: string;
    outcome: string;
    specifiedBy: string[];
    tests: object[];
  }[];
}

const catalogue = records();
const LEGAL = [
  'measure',
  'outcome',
  'technologyAlone',
  'through',
  'sites',
  'licensePolicy',
  'missing',
  'sentence',
  'reasons',
];
const PRODUCTION = [
  'outcome',
  'exposureRatio',
  'lithographyCostRatio',
  'waferCostRatio',
  'goodDieCostRatio',
  'deciding',
  'layers',
  'missing',
];
const ALL = [ENTITY_LIST, PROPOSAL, FAB_RULE, SCANNER_RULE].join(',');

const inForceToday = (): string[] =>
  catalogue.measures
    .filter((measure) => inForceOn(measure, TODAY))
    .map(({ id }) => id)
    .sort();

describe('assess by address', () => {
  const ask = site();
  const assessed = async (query: string): Promise<Answer> =>
    (await ask.get(`${API}/assess${query}`).expect(200)).body as Answer;

  it('says how the number of EUV layers on record goes with the layers', async () => {
    const { nodes } = await assessed('?nodes=tsmc-n3b,tsmc-n7');
    const [fine, other] = nodes.map(({ production }) => production);
    expect(fine?.euvExposures).to.deep.equal({
      recorded: { low: 20, high: 25 },
      placed: 13,
      within: { low: 13, high: 13 },
      unplaced: { low: 7, high: 12 },
      sentence:
        'The record has 20 to 25 EUV exposures; the layers with figures take 13, so the ranges hold 7 to 12 more on layers that no figure describes.',
    });
    expect(other).to.not.have.property('euvExposures');
  });

  it('carries the dataset and the scenario it answered with every default filled in', async () => {
    const { dataset, scenario } = await assessed('');
    expect(dataset).to.deep.equal(catalogue.dataset);
    expect(scenario).to.deep.equal({
      on: TODAY,
      measures: inForceToday(),
      set: {},
      destination: null,
      party: null,
      participants: [],
      deny: [],
      only: [],
      licenses: 'policy',
      installed: 'lose',
      reading: {},
      unverified: 'exclude',
      assume: {},
      nodes: null,
    });
  });

  it('answers the scenario of an answer, posted back, with the same', async () => {
    const first = await assessed('?nodes=tsmc-n5&deny=euv');
    const again = await ask.post(`${API}/assess`, first.scenario).expect(200);
    expect(again.body).to.deep.equal(first);
    const all = await assessed('?measures=none');
    expect((await ask.post(`${API}/assess`, all.scenario).expect(200)).body).to.deep.equal(all);
  });

  it('takes a destination in either case', async () => {
    const lower = await assessed('?nodes=tsmc-n5&destination=cn');
    expect(lower.scenario['destination']).to.equal('CN');
    expect(lower).to.deep.equal(await assessed('?nodes=tsmc-n5&destination=CN'));
  });

  it('echoes one scenario for the same question put in another order', async () => {
    const set = `set.${FAB_RULE}.nand-layers=96&set.${FAB_RULE}.node-nm=20`;
    const other = `set.${FAB_RULE}.node-nm=20.0&set.${FAB_RULE}.nand-layers=96`;
    const one = await assessed(`?on=2022-11-01&measures=${FAB_RULE},${PROPOSAL}&${set}`);
    const same = await assessed(`?${other}&measures=${PROPOSAL},${FAB_RULE},${PROPOSAL}&on=2022-11-01`);
    expect(JSON.stringify(same)).to.equal(JSON.stringify(one));
    expect(one.scenario['set']).to.deep.equal({
      [`${FAB_RULE}.nand-layers`]: 96,
      [`${FAB_RULE}.node-nm`]: 20,
    });
  });

  it('gives each node one legal entry per measure in play, production, and every machine', async () => {
    const { nodes } = await assessed(`?measures=${ALL}`);
    expect(nodes.map(({ node }) => node)).to.deep.equal(catalogue.nodes.map(({ id }) => id));
    for (const { node, legal, production, equipment } of nodes) {
      expect(legal.map(({ measure }) => measure)).to.deep.equal(ALL.split(',').sort());
      for (const entry of legal) expect(entry).to.include.keys(...LEGAL);
      expect(production).to.include.keys(...PRODUCTION);
      const logic = catalogue.nodes.find(({ id }) => id === node)?.deviceClass === 'logic';
      expect(production.outcome === 'not-modeled', node).to.equal(!logic);
      expect(equipment, node).to.have.lengthOf(catalogue.equipment.length);
      for (const machine of equipment)
        expect(machine).to.have.keys('equipment', 'availability', 'by', 'links');
    }
  });

  it('gives each machine its outcome, what specifies it, what it serves, and its tests', async () => {
    const { equipment } = await assessed(`?measures=${ALL}`);
    expect(equipment.map((row) => row.equipment)).to.deep.equal(catalogue.equipment.map(({ id }) => id));
    for (const row of equipment) {
      expect(row).to.include.keys('equipment', 'outcome', 'specifiedBy', 'missing', 'serves', 'tests');
      expect(row.outcome).to.be.oneOf(['specified', 'not-specified', 'undetermined']);
      for (const test of row.tests) expect(test).to.include.keys('measure', 'outcome', 'reasons');
    }
  });

  it('uses kebab-case for every outcome, kind and policy', async () => {
    const words = stringsUnder(await assessed(`?measures=${ALL}`), [
      'outcome',
      'technologyAlone',
      'through',
      'licensePolicy',
      'availability',
      'kind',
      'relation',
      'reading',
    ]);
    expect(new Set(words)).to.include.keys('specified', 'not-specified', 'undetermined', 'not-tested');
    for (const word of new Set(words)) expect(word).to.match(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  it('answers what the model answers', async () => {
    const input = {
      measures: [PROPOSAL],
      set: { [`${PROPOSAL}.node-nm`]: 28 },
      reading: { [PROPOSAL]: 'any-layer' },
    };
    const model = assess(catalogue, resolveScenario(catalogue, input, TODAY));
    const query = `?measures=${PROPOSAL}&set.${PROPOSAL}.node-nm=28&reading.${PROPOSAL}=any-layer`;
    const answer = await assessed(query);
    const outcomes = (nodes: readonly { node: string; legal: readonly Legal[] }[]): unknown =>
      nodes.map(({ node, legal }) => [node, ...legal.map(({ outcome, through }) => [outcome, through])]);
    expect(outcomes(answer.nodes)).to.deep.equal(outcomes(model.nodes));
    expect(answer.equipment.map(({ outcome }) => outcome)).to.deep.equal(
      model.equipment.map(({ outcome }) => outcome),
    );
  });

  it('adds and takes away measures, and says which apply though not in force', async () => {
    const { body } = await ask.get(`${API}/assess?with=${PROPOSAL}&without=${FAB_RULE}`).expect(200);
    const { scenario, measures } = body as Answer & { measures: unknown };
    const rest = inForceToday().filter((id) => id !== FAB_RULE);
    expect(scenario['measures']).to.deep.equal([...rest, PROPOSAL].sort());
    expect(measures).to.deep.include({ measure: PROPOSAL, status: 'superseded', appliesAsWritten: true });
    expect(measures).to.deep.include({ measure: rest[0], status: 'in-force', appliesAsWritten: false });
  });

  it('assesses only the nodes asked for, and the release asked for if it is this one', async () => {
    const { nodes } = await assessed(`?nodes=tsmc-n5,smic-14nm&data=${catalogue.dataset.version}`);
    expect(nodes.map(({ node }) => node)).to.have.members(['tsmc-n5', 'smic-14nm']);
  });

  it('moves an outcome with a threshold', async () => {
    const outcome = async (nm: number): Promise<string | undefined> => {
      const query = `?measures=${PROPOSAL}&nodes=smic-28nm-hkmg&set.${PROPOSAL}.node-nm=${String(nm)}`;
      return (await assessed(query)).nodes[0]?.legal[0]?.outcome;
    };
    expect(await outcome(27)).to.equal('not-specified');
    expect(await outcome(28)).to.equal('specified');
  });

  it('marks a node not tested by a measure that tests only equipment', async () => {
    const { nodes } = await assessed(`?measures=${SCANNER_RULE}`);
    expect(new Set(nodes.map(({ legal }) => legal[0]?.outcome))).to.deep.equal(new Set(['not-tested']));
  });
});

describe('assess by body', () => {
  const ask = site();
  const scenario = { on: '2021-12-17', measures: [PROPOSAL], nodes: ['smic-14nm'] };

  it('answers the same as by address', async () => {
    const query = `on=2021-12-17&measures=${PROPOSAL}&nodes=smic-14nm`;
    const { body: address } = await ask.get(`${API}/assess?${query}`).expect(200);
    const { body } = await ask.post(`${API}/assess`, scenario).expect(200);
    expect(body).to.deep.equal(address);
  });

  it('answers a batch in order, each with its own scenario', async () => {
    const scenarios = [scenario, { ...scenario, nodes: ['tsmc-n5'] }, {}];
    const { body } = await ask.post(`${API}/assess`, { scenarios }).expect(200);
    const { dataset, answers } = body as { dataset: unknown; answers: readonly Answer[] };
    expect(dataset).to.deep.equal(catalogue.dataset);
    expect(answers.map((answer) => answer.scenario['nodes'])).to.deep.equal([
      ['smic-14nm'],
      ['tsmc-n5'],
      null,
    ]);
    const { dataset: _, ...alone } = (await ask.post(`${API}/assess`, scenario).expect(200)).body as Answer;
    expect(answers[0]).to.deep.equal(alone);
  });

  it('answers an empty question with the measures in force today', async () => {
    const { body } = await ask.post(`${API}/assess`, {}).expect(200);
    expect((body as Answer).scenario).to.include({ on: TODAY, destination: null });
  });
});
