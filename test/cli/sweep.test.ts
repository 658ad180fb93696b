import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { sweep } from '../../src/index.ts';
import { resolveScenario, sweep as sweptByModel } from '../../src/model/index.ts';
import { inFolderUntilDone } from '../support/program.ts';
import { records, TODAY } from '../support/records.ts';
import { ENTITY_LIST, PROPOSAL, SCANNER_RULE } from '../web/site.ts';
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

  it('says where nothing turns', async () => {
    const { out } = await linewidth(words(TYPED.replace('--to 16', '--to 13')));
    expect(out).to.include('Nothing changes between these values.');
  });

  it('gives one answer on the command line, in the library and in the model', async () => {
    const { out } = await linewidth([...words(TYPED), '--json']);
    const scenario = resolveScenario(records(), { measures: [PROPOSAL], nodes: ASKED.nodes }, TODAY);
    const expected = sweptByModel(records(), scenario, LINE, [12, 13, 14, 15, 16]);
    expect(JSON.parse(out)).to.deep.include({ threshold: LINE, unit: 'nm', scenario, steps: expected });
    const question = { ...ASKED, on: TODAY };
    const typed = await linewidth([...words(TYPED), '--on', TODAY, '--json']);
    expect(JSON.stringify(sweep(records(), question))).to.equal(typed.out);
  });

  it('has a row for every value and outcome as CSV', async () => {
    const { out } = await linewidth([...words(TYPED), '--csv']);
    const rows = out.trimEnd().split('\n');
    expect(rows[0]).to.equal('threshold,value,of,outcome,count,ids');
    expect(rows).to.include(`${LINE},14,legal,specified,1,smic-14nm`);
    expect(rows).to.have.lengthOf(1 + 5 * 15);
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
    const { steps } = sweep(records(), { threshold: `${ENTITY_LIST}.node-nm`, nodes: ['smic-14nm'] });
    expect(steps.length).to.be.above(10);
    expect(new Set(steps.map(({ value }, i) => value - i))).to.have.property('size', 1);
  });

  for (const [name, typed, says] of [
    ['no threshold', 'sweep', ['--threshold: "threshold" is missing.']],
    ['a misspelt one', `sweep --threshold ${PROPOSAL}.node-n`, [`Did you mean "${LINE}"?`]],
    [
      'every mistake of range and scenario',
      `sweep --threshold ${LINE} --from 1 --to 99 --step 0.3 --nodes x --licenses y`,
      [
        '--from: 1 is out of range.',
        '--to: 99 is',
        '--step: 0.3 is no step',
        '--nodes: There',
        '--licenses: ',
      ],
    ],
    [
      'values that run backward',
      `sweep --threshold ${LINE} --from 20 --to 9`,
      ['"to" (9) is below "from" (20)'],
    ],
    ['no number', `sweep --threshold ${LINE} --from 1e1 --step 0`, ['"1e1" is not a number', '0 is no step']],
  ] as const) {
    it(`refuses ${name}`, async () => {
      const { exit, out, err } = await linewidth(words(typed));
      expect([exit, out]).to.deep.equal([2, '']);
      for (const part of says) expect(err.replaceAll(/\s+/g, ' ')).to.include(part);
    });
  }

  it('refuses the same of an object, each mistake where it stands', () => {
    const untyped = { threshold: LINE, from: '1', step: -1, nodes: ['x'] } as unknown as typeof ASKED;
    expect(() => sweep(records(), untyped)).to.throw('"from" must be a number');
    const wrong = { threshold: LINE, from: 1, step: Number.NaN, nodes: ['x'], set: { y: 1 } };
    expect(() => sweep(records(), wrong)).to.throw(
      /\/from: 1 is out[^]*\/step: NaN is no step[^]*\/nodes[^]*\/set\/y/,
    );
  });

  it('says on a terminal how far it is, and stops between two values', async () => {
    const { err } = await linewidth(words(TYPED), { columns: 80 });
    expect(err).to.include('3 of 5 values').and.to.match(/2K$/);
    const stop = new AbortController();
    await inFolderUntilDone(async (folder) => {
      setImmediate(() => stop.abort());
      const typed = [...words(TYPED), '--out', join(folder, 'sweep.json')];
      const { exit, out } = await linewidth(typed, { stop: stop.signal });
      expect([exit, out]).to.deep.equal([130, '']);
      expect(readdirSync(folder)).to.deep.equal([]);
    });
  });
});
