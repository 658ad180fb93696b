import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import {
  assess,
  CatalogueError,
  classify,
  compare,
  findLines,
  loadCatalogue,
  QuestionError,
  sensitivity,
  tippingPoints,
} from '../src/index.ts';
import { inFolder } from './support/program.ts';
import { records, ROOT } from './support/records.ts';
import { PROPOSAL, SCANNER_RULE } from './web/site.ts';

async function rejection(asked: Promise<unknown>): Promise<unknown> {
  return asked.then(
    () => new Error('the question was answered'),
    (error: unknown) => error,
  );
}

function refusal(ask: () => unknown): QuestionError {
  try {
    ask();
  } catch (error) {
    if (error instanceof QuestionError) return error;
    throw error;
  }
  throw new Error('the question was answered');
}

describe('the library', () => {
  const catalogue = records();

  it('throws every mistake of a question at once, each where it stands, with the nearest', () => {
    const error = refusal(() =>
      assess(catalogue, { nodes: ['smic-14'], on: '2021-13-01', set: { 'us-x.node-nm': 3 } }),
    );
    expect(error.status).to.equal(400);
    expect(error.errors.map(({ pointer }) => pointer)).to.have.members([
      '/on',
      '/set/us-x.node-nm',
      '/nodes',
    ]);
    expect(error.message).to.include('Did you mean "smic-14nm"?').and.to.include('/on');
  });

  it('refuses what is no question, whatever a program without types hands in', () => {
    const untyped: unknown[] = [null, 'x', 3, [], { scenarios: [{}] }, { data: '1999.1.1' }, { trace: true }];
    for (const question of untyped) {
      const ask = Reflect.apply.bind(null, assess, undefined) as (given: unknown[]) => unknown;
      expect(refusal(() => ask([catalogue, question])).errors, JSON.stringify(question)).to.have.lengthOf(1);
    }
    expect(refusal(() => compare(catalogue, [])).message).to.equal('"nodes" is empty.');
    expect(refusal(() => compare(catalogue, ['tsmc-n55'])).message).to.include('tsmc-n5');
    expect(refusal(() => classify(catalogue, { measures: ['nope'] })).errors[0]?.pointer).to.equal(
      '/measures',
    );
  });

  it('takes what is undefined as not said, at any depth', async () => {
    const [on, seed] = ['2021-12-17', 1];
    const open = { with: undefined, party: undefined, deny: undefined, nodes: ['smic-14nm'] };
    const unset = { set: { [`${PROPOSAL}.node-nm`]: undefined }, on };
    const untyped = { ...open, ...unset } as unknown as object;
    expect(assess(catalogue, untyped)).to.deep.equal(assess(catalogue, { on, nodes: ['smic-14nm'] }));
    const item = { on, node: { nodeNm: 14, transistor: undefined }, equipment: undefined };
    expect(classify(catalogue, item as unknown as object)).to.deep.equal(
      classify(catalogue, { on, node: { nodeNm: 14 } }),
    );
    const tipped = await tippingPoints(catalogue, { ...untyped, threshold: undefined } as unknown as object);
    expect(tipped.scenario.on).to.equal(on);
    const drawn = await sensitivity(catalogue, { ...untyped, seed, runs: undefined } as unknown as object);
    expect(drawn.runs).to.equal(400);
  });

  it('refuses what is undefined where something must be', () => {
    const untyped = [undefined] as unknown as string[];
    expect(
      refusal(() => assess(catalogue, { nodes: untyped })).errors.map(({ pointer }) => pointer),
    ).to.deep.equal(['/nodes/0']);
  });

  it('refuses a question that goes round in a circle', () => {
    const round: { set?: unknown } = {};
    round.set = round;
    expect(refusal(() => assess(catalogue, round as object)).message).to.include('nested too deeply');
  });

  it('says what is no data set, and what is no list of ids', async () => {
    const none = undefined as unknown as typeof catalogue;
    const says = 'must be a data set, as loadCatalogue() returns it';
    for (const ask of [assess, classify, (from: typeof catalogue) => compare(from, ['tsmc-n5'])])
      expect(() => ask(none)).to.throw(TypeError, says);
    expect(String(await rejection(tippingPoints(none)))).to.include(says);
    for (const nodes of ['smic-14nm', undefined, [3]] as unknown as string[][])
      expect(refusal(() => compare(catalogue, nodes)).message).to.equal('"nodes" must be a list of ids.');
  });

  it('rejects long questions with every mistake at once, each where it stands', async () => {
    const wrong = { nodes: ['smic-14'], threshold: 'us-x.node-nm', on: '2021-13-01' };
    const lines = { catch: ['smic-14'], spare: [], set: { x: 1 }, thresholds: ['y'] };
    const drawn = { nodes: ['smic-14'], runs: 1.5, seed: -1 };
    for (const [asked, pointers] of [
      [tippingPoints(catalogue, wrong), ['/nodes', '/threshold', '/on']],
      [findLines(catalogue, lines), ['/catch/0', '/set/x', '/thresholds/0']],
      [sensitivity(catalogue, drawn), ['/nodes', '/runs', '/seed']],
    ] as const) {
      const error = await rejection(asked);
      if (!(error instanceof QuestionError)) throw error;
      expect(error.errors.map(({ pointer }) => pointer)).to.have.members(pointers);
    }
    for (const untyped of [null, 'x', [], 3]) {
      const error = await rejection(tippingPoints(catalogue, untyped as unknown as object));
      expect(error)
        .to.be.instanceOf(QuestionError)
        .with.property('message', 'The body must be a JSON object.');
    }
  });

  it('refuses more draws than one answer holds', async () => {
    const error = await rejection(sensitivity(catalogue, { deny: ['euv', 'arf-immersion'], runs: 5000 }));
    expect(error).to.be.instanceOf(QuestionError);
    expect(String(error)).to.include('name at most 10');
  });

  it('stops long work where its signal is aborted', async () => {
    const [before, during] = [new AbortController(), new AbortController()];
    before.abort();
    setImmediate(() => during.abort());
    const all = { measures: catalogue.measures.map(({ id }) => id) };
    for (const { signal } of [before, during]) {
      const found = await rejection(tippingPoints(catalogue, all, { signal }));
      expect(found).to.equal(signal.reason);
    }
    const lines = await rejection(findLines(catalogue, { catch: ['smic-14nm'], spare: [] }, before));
    expect(lines).to.equal(before.signal.reason);
  });

  it('gives answers that cannot be changed, as they share parts with the next', () => {
    const ask = (): string => JSON.stringify(assess(catalogue, { nodes: ['smic-14nm'], with: [PROPOSAL] }));
    const first = ask();
    const [node] = assess(catalogue, { nodes: ['smic-14nm'], with: [PROPOSAL] }).nodes;
    expect(() => Object.assign(node?.production ?? {}, { outcome: 'unaffected' })).to.throw(TypeError);
    expect(() => Object.assign(node?.legal[0] ?? {}, { sentence: '' })).to.throw(TypeError);
    expect(ask()).to.equal(first);
  });

  it('answers for today without a day', () => {
    const today = new Date().toISOString().slice(0, 10);
    const { scenario } = assess(catalogue, { nodes: ['smic-14nm'] });
    const { on } = classify(catalogue, { measures: [SCANNER_RULE] });
    const later = new Date().toISOString().slice(0, 10);
    expect([today, later]).to.include(scenario.on).and.to.include(on);
  });

  it('reads a folder of records, and says what is wrong with it by file and line', function () {
    this.timeout(60_000);
    inFolder((folder) => {
      cpSync(join(ROOT, 'data'), folder, { recursive: true });
      const file = join(folder, 'parties/smic.yaml');
      const text = readFileSync(file, 'utf8');
      expect(loadCatalogue(folder).dataset).to.deep.equal(catalogue.dataset);
      writeFileSync(file, text.replace(/^seat:.*$/m, 'seat: china'));
      expect(() => loadCatalogue(folder)).to.throw(CatalogueError, /data\/parties\/smic\.yaml:\d+: seat/);
      expect(() => loadCatalogue(join(folder, 'parties'))).to.throw(CatalogueError, 'holds no dataset.yaml');
      expect(() => loadCatalogue(join(folder, 'nowhere'))).to.throw(CatalogueError, 'there is no folder');
    });
  });
});
