import { expect } from 'chai';
import { byId, changedOnItsDay, historicalRun, isChange, measureDay } from '../../src/model/index.ts';
import type { RunInput } from '../../src/model/index.ts';
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
