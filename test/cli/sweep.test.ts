import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { sweep } from '../../src/index.ts';
import { resolveScenario, sweep as sweptByModel } from '../../src/model/index.ts';
import { inFolderUntilDone } from '../support/program.ts';
import { records, TODAY } from '../support/records.ts';
import { ENTITY_LIST, FAB_RULE, PROPOSAL, SCANNER_RULE } from '../web/site.ts';
import { linewidth, words } from './terminal.ts';

const LINE = `${PROPOSAL}.node-nm`;
const TYPED = `sweep --threshold ${LINE} --from 12 --to 16 --measures ${PROPOSAL} --nodes smic-14nm,smic-28nm-hkmg`;
const ASKED = {
  threshold: LINE,
  from: 12,
  to: 16,
  measures: [PROPOSAL],
  nodes: ['smic-14nm', 'smic-28nm-hkmg'],
};

describe('sweep', () => {
  it('takes neighboring values with one answer together and names what turns where, in 80 columns', async () => {
    const { exit, out, err } = await linewidth(words(TYPED));
    expect([exit, err]).to.deep.equal([0, '']);
    expect(out)
      .to.match(/^12\u201313 +0 /m)
      .and.to.match(/^14\u201316 +1 /m);
    expect(out).to.include('At 14, specified: smic-14nm.');
    for (const line of out.split('\n')) expect(line.length).to.be.at.most(80);
  });

  it('says where nothing turns, and which parts of the question decide nothing', async () => {
    const { out } = await linewidth(
      words(`${TYPED.replace('--to 16', '--to 13')} --set ${FAB_RULE}.node-nm=14`),
    );
    expect(out).to.include('Nothing changes between these values.');
    expect(out.replaceAll(/\s+/g, ' ')).to.include(`--set ${FAB_RULE}.node-nm: "${FAB_RULE}" is not in play`);
  });

  it('gives what the model gives, on the command line and in the library', async () => {
    const { out } = await linewidth([...words(TYPED), '--json']);
    const scenario = resolveScenario(records(), { measures: [PROPOSAL], nodes: ASKED.nodes }, TODAY);
    const steps = sweptByModel(records(), scenario, LINE, [12, 13, 14, 15, 16]);
    expect(JSON.parse(out)).to.deep.include({ threshold: LINE, unit: 'nm', scenario, steps });
    expect(sweep(records(), { ...ASKED, on: TODAY }).steps).to.deep.equal(steps);
  });

  it('has a row for every value and subject as CSV', async () => {
    const { out } = await linewidth([...words(TYPED), '--csv']);
    const rows = out.trimEnd().split('\n');
    expect(rows[0]).to.equal('value,kind,id,outcome');
    expect(rows).to.include('14,legal,smic-14nm,specified');
    expect(rows).to.have.lengthOf(1 + 5 * (2 * 2 + records().equipment.length));
  });

  it('has a head and a line a step as NDJSON, by its switch or by the ending of the file', async () => {
    const { out } = await linewidth([...words(TYPED), '--ndjson']);
    const lines = out.trimEnd().split('\n');
    expect(lines).to.have.lengthOf(1 + 5);
    expect(lines.slice(1).map((line) => (JSON.parse(line) as { value: number }).value)).to.deep.equal([
      12, 13, 14, 15, 16,
    ]);
    await inFolderUntilDone(async (folder) => {
      const file = join(folder, 'sweep.ndjson');
      await linewidth([...words(TYPED), '--out', file]);
      expect(readFileSync(file, 'utf8')).to.equal(out);
    });
    const { exit, err } = await linewidth([...words(TYPED), '--ndjson', '--csv']);
    expect(exit).to.equal(2);
    expect(err).to.include('--csv or --ndjson, not both');
  });

  it('takes decimal steps without their rounding', () => {
    const { steps } = sweep(records(), {
      threshold: `${SCANNER_RULE}.dco-nm`,
      from: 1.5,
      to: 1.8,
      step: 0.1,
      measures: [SCANNER_RULE],
      nodes: ['smic-14nm'],
    });
    expect(steps.map(({ value }) => value)).to.deep.equal([1.5, 1.6, 1.7, 1.8]);
  });

  it('goes through the threshold\u2019s own range in its own steps where none is given', () => {
    const question = { threshold: `${ENTITY_LIST}.node-nm`, with: [ENTITY_LIST], nodes: ['smic-14nm'] };
    const { steps, range } = sweep(records(), question);
    const values = steps.map(({ value }) => value);
    expect([values[0], values.at(-1)]).to.deep.equal([range.from, range.to]);
    expect(values).to.have.lengthOf.above(10);
    for (const [i, value] of values.entries()) expect(value).to.equal(range.from + i * range.step);
  });

  for (const [name, typed, says] of [
    ['no threshold', 'sweep', ['--threshold is missing.']],
    ['a misspelt one', `sweep --threshold ${PROPOSAL}.node-n`, [`Did you mean "${LINE}"?`]],
    ['that of a measure not in play', `sweep --threshold ${LINE} --measures none`, ['is not in play']],
    [
      'every mistake of range and scenario',
      `sweep --threshold ${LINE} --from 1 --to 99 --step 0.0000001 --nodes x --licenses y`,
      [
        '--from: 1 is out of range.',
        '--to: 99 is',
        '--step: 1e-7 is too small',
        '--nodes: There',
        '--licenses does not take ',
      ],
    ],
    [
      'values that run backward',
      `sweep --threshold ${LINE} --from 20 --to 9`,
      ['--from: 20 is more than "to", 9'],
    ],
    ['too many values', `sweep --threshold ${LINE} --step 0.001`, ['--step: ', 'at most 2000']],
    [
      'no number',
      `sweep --threshold ${LINE} --from 1e1 --step 0`,
      ['"1e1" is not a number', '0 is too small'],
    ],
  ] as const) {
    it(`refuses ${name}`, async () => {
      for (const form of [[], ['--json'], ['--ndjson']]) {
        const { exit, out, err } = await linewidth([...words(typed), ...form]);
        expect([exit, out]).to.deep.equal([2, '']);
        for (const part of says) expect(err.replaceAll(/\s+/g, ' ')).to.include(part);
      }
    });
  }

  it('refuses the same of an object, each mistake where it stands', () => {
    const untyped = { threshold: LINE, from: '1', step: -1, nodes: ['x'] } as unknown as typeof ASKED;
    expect(() => sweep(records(), untyped)).to.throw(/\/from: "from" must be a number[^]*\/step[^]*\/nodes/);
    const wrong = { threshold: LINE, from: 1, step: 0, nodes: ['x'], set: { y: 1 } };
    expect(() => sweep(records(), wrong)).to.throw(/\/from: 1 is out[^]*\/step: 0 is too small[^]*\/set\/y/);
    for (const nothing of [null, [], 'x', 7])
      expect(() => sweep(records(), nothing as unknown as typeof ASKED)).to.throw(
        /^The body must be a JSON object/,
      );
  });

  it('says on a terminal how far it is, unless the answer itself streams there', async () => {
    const { err } = await linewidth(words(TYPED), { columns: 80 });
    expect(err).to.include('3 of 5 values').and.to.match(/2K$/);
    expect((await linewidth([...words(TYPED), '--ndjson'], { columns: 80 })).err).to.equal('');
    await inFolderUntilDone(async (folder) => {
      const typed = [...words(TYPED), '--out', join(folder, 'sweep.csv')];
      expect((await linewidth(typed, { columns: 80 })).err).to.include('3 of 5 values');
    });
  });

  for (const form of ['table', 'json', 'csv', 'ndjson']) {
    it(`stops between two values of a ${form}, and leaves no file`, async () => {
      const stop = new AbortController();
      await inFolderUntilDone(async (folder) => {
        setImmediate(() => stop.abort());
        const typed = [...words(TYPED), '--out', join(folder, `sweep.${form === 'table' ? 'txt' : form}`)];
        const { exit, out } = await linewidth(typed, { stop: stop.signal });
        expect([exit, out]).to.deep.equal([130, '']);
        expect(readdirSync(folder)).to.deep.equal([]);
      });
    });
  }

  it('sends steps as they are worked out: what reads along has the first before the last is', async () => {
    const { out: whole } = await linewidth([...words(TYPED), '--ndjson']);
    const stop = new AbortController();
    const { exit, out } = await linewidth([...words(TYPED), '--ndjson'], {
      stop: stop.signal,
      heard: (read) => {
        if (read.split('\n').length > 2) stop.abort();
      },
    });
    expect(exit).to.equal(130);
    expect(whole.startsWith(out)).to.equal(true);
    expect(out.split('\n').length).to.be.within(3, 4);
  });
});
