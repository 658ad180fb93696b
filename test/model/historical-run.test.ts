import { expect } from 'chai';
import {
  byId,
  changedOnItsDay,
  historicalRun,
  isChange,
  measureDay,
  preparedRun,
} from '../../src/model/index.ts';
import type { Catalogue, Measure, RunInput } from '../../src/model/index.ts';
import {
  catalogue,
  date,
  DRY,
  figure,
  FINE,
  machine,
  measure,
  MIDDLE,
  node,
  nodeAtMost,
  RIVAL,
  WET,
} from '../support/invented.ts';
import { records } from '../support/records.ts';

const source = 'almanac';
const ASKED: RunInput = { since: '2020-01-01', country: 'XA', installed: 'lose' };

const SHARP_DRY = machine('loom-sharp-dry', 'arf-dry', { dedicatedChuckOverlayNm: figure(2) });
const SHARP_WET = machine('loom-sharp-wet', 'arf-immersion', { dedicatedChuckOverlayNm: figure(2) });

/** Names immersion scanners from 2021 and denies them. */
const WET_RULE = measure('xa-wet', {
  history: [{ on: '2021-03-01', status: 'in-force', source }],
  tests: 'equipment',
  specifies: { attribute: 'class', is_one_of: ['arf-immersion'], at: '§9' },
});
/** Says the same a year later. */
const AGAIN = {
  ...WET_RULE,
  id: 'xa-again',
  history: [{ on: '2022-03-01', status: 'in-force' as const, source }],
};
const IDEA = measure('xa-idea', {
  kind: 'proposal',
  history: [{ on: '2020-06-01', latest: '2020-06-30', status: 'proposed', source }],
  specifies: nodeAtMost(14),
});
const LIST = measure('xa-list', {
  history: [{ on: '2021-03-01', status: 'in-force', source }],
  tests: 'nothing',
  instead: 'Lists investors.',
});
const EARLY = measure('xa-early', { history: [{ on: '2019-12-31', status: 'in-force', source }] });
const MEMORY = node('arbor-memory', { deviceClass: 'dram' });

const OF = catalogue({
  nodes: [MIDDLE, FINE, RIVAL, MEMORY],
  equipment: [SHARP_DRY, SHARP_WET],
  measures: [AGAIN, WET_RULE, IDEA, LIST],
});

describe('the historical run', () => {
  const { days } = historicalRun(OF, ASKED);

  it('takes each measure since the day asked for on its first day in force, a proposal on its first day', () => {
    expect(days.map(({ measure: id, on, standing }) => [id, on, standing])).to.deep.equal([
      ['xa-idea', '2020-06-01', 'never-in-force'],
      ['xa-list', '2021-03-01', 'in-force'],
      ['xa-wet', '2021-03-01', 'in-force'],
      ['xa-again', '2022-03-01', 'in-force'],
    ]);
    expect(days[0]?.latest).to.equal('2020-06-30');
    const early = historicalRun({ ...OF, measures: [EARLY] }, ASKED);
    expect(early.days).to.deep.equal([]);
  });

  it('names the measures of the same day, and gives no nodes to one that tests none', () => {
    expect(measureDay(OF, ASKED, 'xa-list')).to.deep.include({ sameDay: ['xa-wet'], nodes: [] });
    expect(measureDay(OF, ASKED, 'xa-wet')?.sameDay).to.deep.equal(['xa-list']);
  });

  it('asks about every node with a site in the country', () => {
    for (const { nodes } of days.filter(({ measure: id }) => id !== 'xa-list')) {
      expect(nodes.map((entry) => entry.node)).to.deep.equal(
        [MIDDLE, FINE, RIVAL, MEMORY].map(({ id }) => id),
      );
    }
    const far = historicalRun(OF, { ...ASKED, country: 'XB' });
    expect(far.days[0]?.nodes.map((entry) => entry.node)).to.deep.equal([RIVAL.id]);
  });

  it('tells what the day changed in production, and by law', () => {
    const wet = measureDay(OF, ASKED, 'xa-wet')?.nodes.find((entry) => entry.node === MIDDLE.id);
    expect(wet?.before.production.outcome).to.equal('unaffected');
    expect(wet?.on.production.outcome).to.equal('costlier');
    expect(wet?.on.legal).to.deep.include({ outcome: 'not-tested', through: 'equipment' });
    expect(wet?.changed).to.deep.equal({ law: true, production: true });
    expect(wet?.alone).to.deep.equal(wet?.on);
  });

  it('finds nothing changed where a measure repeats another, though alone it would change the same', () => {
    const again = measureDay(OF, ASKED, 'xa-again')?.nodes.find((entry) => entry.node === MIDDLE.id);
    expect(again?.changed).to.deep.equal({ law: false, production: false });
    expect(again?.changedAlone).to.deep.equal({ law: true, production: true });
  });

  it('puts a proposal as if it had come into force', () => {
    const idea = measureDay(OF, ASKED, 'xa-idea')?.nodes.find((entry) => entry.node === FINE.id);
    expect(idea?.before.legal.outcome).to.equal('not-tested');
    expect(idea?.on.legal.outcome).to.equal('specified');
    expect(idea?.none.legal.outcome).to.equal('not-tested');
  });

  it('says when a node was not yet made, or that no date is on record', () => {
    const idea = measureDay(OF, ASKED, 'xa-idea');
    const made = new Map(idea?.nodes.map((entry) => [entry.node, entry.inProduction]));
    expect(made.get(FINE.id)).to.equal(true);
    expect(made.get(MEMORY.id)).to.equal(null);
    const later = catalogue({
      ...OF,
      nodes: [{ ...FINE, volumeProduction: date('2020-H2') }],
    });
    expect(measureDay(later, ASKED, 'xa-idea')?.nodes[0]?.inProduction).to.equal(false);
  });

  it('leaves memory without a production outcome', () => {
    const wet = measureDay(OF, ASKED, 'xa-wet')?.nodes.find((entry) => entry.node === MEMORY.id);
    expect(wet?.on.production.outcome).to.equal('not-modeled');
  });

  it('changes no production where equipment in place is kept', () => {
    const kept = historicalRun(OF, { ...ASKED, installed: 'keep' });
    expect(kept.days.flatMap(({ nodes }) => nodes).some(({ changed }) => changed.production)).to.equal(false);
  });

  it('names what is missing where machines without figures are all that is left', () => {
    const vague = { ...OF, equipment: [DRY, WET] };
    const wet = measureDay(vague, ASKED, 'xa-wet')?.nodes.find((entry) => entry.node === MIDDLE.id);
    expect(wet?.on.production.outcome).to.equal('undetermined');
    expect(wet?.on.production.missing).to.include('arf-dry.overlay-nm');
  });

  it('is worked out once, and knows no measure from before it', () => {
    expect(historicalRun(OF, { ...ASKED })).to.equal(historicalRun(OF, ASKED));
    expect(measureDay(OF, ASKED, 'xa-early')).to.equal(null);
  });
});

describe('the days of the historical run', () => {
  const on = (id: string, day: string, more: Partial<Measure> = {}): Measure =>
    measure(id, { history: [{ on: day, status: 'in-force', source }], ...more });
  const of = (...measures: Measure[]): Catalogue =>
    catalogue({ nodes: [FINE], equipment: [SHARP_DRY, SHARP_WET], measures });
  const told = (...measures: Measure[]): readonly string[] =>
    historicalRun(of(...measures), ASKED).days.map((day) => day.measure);

  it('come in order, those of one day by the name of the measure', () => {
    const [first, later, z] = [on('b', '2021-01-01'), on('a', '2022-01-01'), on('z', '2021-01-01')];
    const c = on('c', '2021-01-01');
    for (const order of [
      [first, later, z, c],
      [c, z, later, first],
      [z, first, c, later],
    ]) {
      expect(told(...order)).to.deep.equal(['b', 'c', 'z', 'a']);
    }
  });

  it('begin with the day asked for, and leave out a measure without a history', () => {
    expect(told(on('a', ASKED.since), on('b', '2019-12-31'), measure('c', { history: [] }))).to.deep.equal([
      'a',
    ]);
  });

  it('do not name a proposal as in force the same day', () => {
    const idea = measure('idea', {
      kind: 'proposal',
      history: [{ on: '2021-01-01', status: 'proposed', source }],
    });
    const days = historicalRun(of(on('a', '2021-01-01'), idea), ASKED).days;
    expect(days.map(({ measure: id, sameDay }) => [id, sameDay])).to.deep.equal([
      ['a', []],
      ['idea', ['a']],
    ]);
  });

  it('count a node as made from the very day its production began', () => {
    const began = { ...FINE, volumeProduction: date('2021-01-01') };
    const found = historicalRun({ ...of(on('a', '2021-01-01')), nodes: [began] }, ASKED);
    expect(found.days[0]?.nodes[0]?.inProduction).to.equal(true);
  });

  it('put a measure on machines by their relation to nodes too', () => {
    const capable = on('a', '2021-01-01', {
      tests: 'equipment-for-node',
      specifies: { at: '§2', capable_of: nodeAtMost(14) },
    });
    const [day] = historicalRun(of(capable), ASKED).days;
    expect(day?.nodes[0]?.on.legal.outcome).to.equal('specified');
  });

  it('compare a measure alone with none on its day, where others are in force too', () => {
    const [rule, own] = [on('a', '2021-01-01'), on('b', '2022-01-01')];
    const late = { ...SHARP_WET, introduced: date('2022') };
    const run = historicalRun({ ...of(rule, own), equipment: [late, SHARP_DRY] }, ASKED);
    const found = run.days[1]?.nodes[0];
    expect(found?.before.legal.outcome).to.equal('specified');
    expect(found?.none.legal.outcome).to.equal('not-tested');
    expect(found?.changed.law).to.equal(false);
    expect(found?.changedAlone.law).to.equal(true);
    const plain = historicalRun(of(rule, own), ASKED).days[1]?.nodes[0];
    expect(found?.none.production).to.deep.equal(plain?.none.production);
  });

  it('are the same worked out a measure at a time', () => {
    const [one, other] = [of(on('a', '2021-01-01'), WET_RULE), of(on('a', '2021-01-01'), WET_RULE)];
    expect([...preparedRun(one, ASKED)]).to.have.lengthOf(2);
    expect(historicalRun(one, ASKED)).to.deep.equal(historicalRun(other, ASKED));
  });
});

describe('the historical run over the records', function () {
  this.timeout(120_000);
  const real = records();
  const run = historicalRun(real, { since: '2020-01-01', country: 'CN', installed: 'lose' });

  it('has every measure that came into force since 2020, and every proposal', () => {
    for (const { id, history } of real.measures) {
      const first = (history.find((event) => event.status === 'in-force') ?? history[0])?.on ?? '';
      expect(
        run.days.some((day) => day.measure === id),
        id,
      ).to.equal(first >= '2020-01-01');
    }
  });

  it('agrees with what the measure pages say of the same nodes by law', () => {
    for (const day of run.days.filter(({ standing, nodes }) => standing === 'in-force' && nodes.length > 0)) {
      const told = new Map(changedOnItsDay(real, day.measure)?.nodes.map((change) => [change.id, change]));
      for (const { node: id, before, on } of day.nodes) {
        const change = told.get(id);
        expect(before.legal.outcome === on.legal.outcome, `${day.measure} ${id}`).to.equal(
          change === undefined,
        );
        if (change)
          expect([before.legal.outcome, on.legal.outcome]).to.deep.equal([change.before, change.after]);
      }
    }
  });

  it('names something missing for every undetermined state, and nothing for others', () => {
    for (const { measure: id, nodes } of run.days) {
      for (const { node: of, before, on, none, alone } of nodes) {
        for (const { production } of [before, on, none, alone]) {
          const open = production.outcome === 'undetermined';
          expect(production.missing.length > 0, `${id} ${of}`).to.equal(open);
        }
      }
    }
  });

  it('leaves every logic node as it is made without any measure', () => {
    const logic = run.days.flatMap(({ nodes }) =>
      nodes.filter((entry) => byId(real.nodes, entry.node)?.deviceClass === 'logic'),
    );
    expect(logic.every(({ none }) => none.production.outcome === 'unaffected')).to.equal(true);
  });

  it('finds that some measures changed nodes and some came to what was so already', () => {
    const tested = run.days.filter(({ nodes }) => nodes.length > 0);
    expect(tested.some(({ nodes }) => nodes.some(({ changed }) => isChange(changed)))).to.equal(true);
    expect(
      tested.some(({ nodes }) =>
        nodes.some((entry) => !isChange(entry.changed) && isChange(entry.changedAlone)),
      ),
    ).to.equal(true);
  });
});
