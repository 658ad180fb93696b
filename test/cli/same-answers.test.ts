import { expect } from 'chai';
import { assess, classify, compare, findLines, sensitivity, sweep, tippingPoints } from '../../src/index.ts';
import type {
  AssessQuestion,
  ClassifyQuestion,
  FindLinesQuestion,
  SensitivityQuestion,
  SweepQuestion,
  TippingPointsQuestion,
} from '../../src/index.ts';
import { records } from '../support/records.ts';
import { API, ENTITY_LIST, FAB_RULE, PROPOSAL, SCANNER_RULE, site } from '../web/site.ts';
import { linewidth, words } from './terminal.ts';

const DAY = '2022-11-01';

/** One question three ways: as flags, as an address, and as the library takes it. */
const ASSESSED: readonly (readonly [flags: string, address: string, question: AssessQuestion])[] = [
  [
    `--on 2021-12-17 --with ${PROPOSAL} --node smic-14nm`,
    `on=2021-12-17&with=${PROPOSAL}&nodes=smic-14nm`,
    { on: '2021-12-17', with: [PROPOSAL], nodes: ['smic-14nm'] },
  ],
  [
    `--on ${DAY} --measures none --node tsmc-n5 --deny euv,supplier:us`,
    `on=${DAY}&measures=none&nodes=tsmc-n5&deny=euv,supplier:us`,
    { on: DAY, measures: [], nodes: ['tsmc-n5'], deny: ['euv', 'supplier:us'] },
  ],
  [
    `--on ${DAY} --measures ${FAB_RULE},${ENTITY_LIST} --set ${FAB_RULE}.node-nm=28 --reading ${ENTITY_LIST}=no-route-without --node smic-28nm-hkmg --node smic-14nm`,
    `on=${DAY}&measures=${FAB_RULE},${ENTITY_LIST}&set.${FAB_RULE}.node-nm=28&reading.${ENTITY_LIST}=no-route-without&nodes=smic-28nm-hkmg,smic-14nm`,
    {
      on: DAY,
      measures: [FAB_RULE, ENTITY_LIST],
      set: { [`${FAB_RULE}.node-nm`]: 28 },
      reading: { [ENTITY_LIST]: 'no-route-without' },
      nodes: ['smic-28nm-hkmg', 'smic-14nm'],
    },
  ],
  [
    `--on 2024-01-15 --participants us,nl,jp --destination cn --party smic --licenses denied --installed keep --unverified include --nodes tsmc-n7,smic-14nm`,
    `on=2024-01-15&participants=us,nl,jp&destination=cn&party=smic&licenses=denied&installed=keep&unverified=include&nodes=tsmc-n7,smic-14nm`,
    {
      on: '2024-01-15',
      participants: ['us', 'nl', 'jp'],
      destination: 'cn',
      party: 'smic',
      licenses: 'denied',
      installed: 'keep',
      unverified: 'include',
      nodes: ['tsmc-n7', 'smic-14nm'],
    },
  ],
  [
    `--on ${DAY} --without ${FAB_RULE} --only arf-immersion --assume via-pitch-ratio=1.2 --nodes smic-14nm --data 2026.11.0`,
    `on=${DAY}&without=${FAB_RULE}&only=arf-immersion&assume.via-pitch-ratio=1.2&nodes=smic-14nm&data=2026.11.0`,
    {
      on: DAY,
      without: [FAB_RULE],
      only: ['arf-immersion'],
      assume: { 'via-pitch-ratio': 1.2 },
      nodes: ['smic-14nm'],
    },
  ],
  [
    `--on 2021-01-01 --set ${SCANNER_RULE}.dco-nm=2 --nodes ymtc-128`,
    `on=2021-01-01&set.${SCANNER_RULE}.dco-nm=2&nodes=ymtc-128`,
    { on: '2021-01-01', set: { [`${SCANNER_RULE}.dco-nm`]: 2 }, nodes: ['ymtc-128'] },
  ],
  [
    `--on ${DAY} --node smic-14nm --trace on`,
    `on=${DAY}&nodes=smic-14nm&trace=on`,
    { on: DAY, nodes: ['smic-14nm'], trace: true },
  ],
  [`--on ${DAY}`, `on=${DAY}`, { on: DAY }],
];

const CLASSIFIED: readonly (readonly [flags: string, question: ClassifyQuestion])[] = [
  [`--on ${DAY} --node-nm 22 --device-class logic`, { on: DAY, node: { nodeNm: 22, deviceClass: 'logic' } }],
  [
    `--on 2023-12-01 --measures ${SCANNER_RULE} --wavelength-nm 193 --numerical-aperture 1.35 --dedicated-chuck-overlay-nm 1.4 --immersion --exported-from nl --destination cn`,
    {
      on: '2023-12-01',
      measures: [SCANNER_RULE],
      equipment: {
        wavelengthNm: 193,
        numericalAperture: 1.35,
        dedicatedChuckOverlayNm: 1.4,
        immersion: true,
      },
      transaction: { destination: 'cn', exportedFrom: 'nl' },
    },
  ],
  [
    `--on ${DAY} --model asml-nxt-2000i --party smic --uniquely-required=false`,
    {
      on: DAY,
      equipment: { model: 'asml-nxt-2000i' },
      transaction: { party: 'smic', uniquelyRequired: false },
    },
  ],
];

const LINE = `${PROPOSAL}.node-nm`;

const SWEPT: readonly (readonly [flags: string, address: string, question: SweepQuestion])[] = [
  [
    `--threshold ${LINE} --from 7 --to 28 --on 2021-12-17 --with ${PROPOSAL} --nodes smic-14nm,smic-28nm-hkmg`,
    `threshold=${LINE}&from=7&to=28&on=2021-12-17&with=${PROPOSAL}&nodes=smic-14nm,smic-28nm-hkmg`,
    {
      threshold: LINE,
      from: 7,
      to: 28,
      on: '2021-12-17',
      with: [PROPOSAL],
      nodes: ['smic-14nm', 'smic-28nm-hkmg'],
    },
  ],
  [
    `--threshold ${SCANNER_RULE}.dco-nm --from 1.5 --to 1.8 --step 0.1 --measures ${SCANNER_RULE} --on 2024-01-15 --set ${FAB_RULE}.node-nm=16`,
    `threshold=${SCANNER_RULE}.dco-nm&from=1.5&to=1.8&step=0.1&measures=${SCANNER_RULE}&on=2024-01-15&set.${FAB_RULE}.node-nm=16`,
    {
      threshold: `${SCANNER_RULE}.dco-nm`,
      from: 1.5,
      to: 1.8,
      step: 0.1,
      measures: [SCANNER_RULE],
      on: '2024-01-15',
      set: { [`${FAB_RULE}.node-nm`]: 16 },
    },
  ],
  [
    `--threshold ${ENTITY_LIST}.node-nm --on ${DAY} --node smic-14nm --deny supplier:us --installed keep`,
    `threshold=${ENTITY_LIST}.node-nm&on=${DAY}&nodes=smic-14nm&deny=supplier:us&installed=keep`,
    {
      threshold: `${ENTITY_LIST}.node-nm`,
      on: DAY,
      nodes: ['smic-14nm'],
      deny: ['supplier:us'],
      installed: 'keep',
    },
  ],
];

const TIPPED: readonly (readonly [flags: string, address: string, question: TippingPointsQuestion])[] = [
  [
    `--on 2021-12-17 --measures ${PROPOSAL} --nodes smic-14nm,smic-28nm-hkmg`,
    `on=2021-12-17&measures=${PROPOSAL}&nodes=smic-14nm,smic-28nm-hkmg`,
    { on: '2021-12-17', measures: [PROPOSAL], nodes: ['smic-14nm', 'smic-28nm-hkmg'] },
  ],
  [
    `--on 2024-01-15 --threshold ${FAB_RULE}.node-nm --set ${PROPOSAL}.node-nm=7`,
    `on=2024-01-15&threshold=${FAB_RULE}.node-nm&set.${PROPOSAL}.node-nm=7`,
    { on: '2024-01-15', threshold: `${FAB_RULE}.node-nm`, set: { [LINE]: 7 } },
  ],
  [`--measures none --on ${DAY}`, `measures=none&on=${DAY}`, { measures: [], on: DAY }],
];

const FOUND: readonly (readonly [flags: string, question: FindLinesQuestion])[] = [
  [
    `--catch smic-14nm --spare smic-28nm-hkmg --measures ${PROPOSAL} --on 2021-12-17`,
    { catch: ['smic-14nm'], spare: ['smic-28nm-hkmg'], measures: [PROPOSAL], on: '2021-12-17' },
  ],
  [
    `--catch smic-28nm-hkmg --spare smic-14nm,tsmc-n5 --on 2024-01-15 --destination CN --set ${FAB_RULE}.node-nm=14 --reading ${ENTITY_LIST}=no-route-without`,
    {
      catch: ['smic-28nm-hkmg'],
      spare: ['smic-14nm', 'tsmc-n5'],
      on: '2024-01-15',
      destination: 'CN',
      set: { [`${FAB_RULE}.node-nm`]: 14 },
      reading: { [ENTITY_LIST]: 'no-route-without' },
    },
  ],
  [
    `--catch ymtc-128 --on ${DAY} --thresholds ${FAB_RULE}.nand-layers --data 2026.11.0`,
    { catch: ['ymtc-128'], spare: [], on: DAY, thresholds: [`${FAB_RULE}.nand-layers`] },
  ],
];

const DRAWN: readonly (readonly [flags: string, address: string, question: SensitivityQuestion])[] = [
  [
    '--measures none --deny euv,euv-high-na --node tsmc-n5 --runs 20 --seed 7 --on 2024-01-15',
    'measures=none&deny=euv,euv-high-na&nodes=tsmc-n5&runs=20&seed=7&on=2024-01-15',
    {
      measures: [],
      deny: ['euv', 'euv-high-na'],
      nodes: ['tsmc-n5'],
      runs: 20,
      seed: 7,
      on: '2024-01-15',
    },
  ],
  [
    `--measures none --node smic-14nm --runs 10 --on ${DAY} --set ${LINE}=7`,
    `measures=none&nodes=smic-14nm&runs=10&on=${DAY}&set.${LINE}=7`,
    { measures: [], nodes: ['smic-14nm'], runs: 10, on: DAY, set: { [LINE]: 7 } },
  ],
];

const NODES = ['smic-14nm,tsmc-n10,tsmc-n5', 'tsmc-n5', 'cxmt-g3,dram-1x', 'smic-14nm,smic-14nm,gf-12lp'];

const CHARTS = [
  `lag --nodes smic-14nm,tsmc-n5|/charts/lag|nodes=smic-14nm,tsmc-n5`,
  `outcomes --on ${DAY} --theme dark --width 640|/charts/outcomes|on=${DAY}&theme=dark&width=640`,
  `tornado --on ${DAY} --deny euv --node tsmc-n5|/charts/tornado|on=${DAY}&deny=euv&node=tsmc-n5`,
];

describe('the command line, the library and the API', function () {
  this.timeout(60_000);
  const { get, post } = site();

  for (const [flags, address, question] of ASSESSED) {
    it(`give one answer, byte for byte, to assess ${flags.slice(0, 90)}`, async () => {
      const { text, status } = await get(`${API}/assess?${address}`);
      expect(status).to.equal(200);
      const { bytes, err } = await linewidth(['assess', ...words(flags), '--json']);
      expect(err).to.equal('');
      expect(bytes.equals(Buffer.from(text))).to.equal(true);
      expect(JSON.stringify(assess(records(), question))).to.equal(text);
    });

    it(`give the same rows for assess ${flags.slice(0, 90)}`, async () => {
      if (address.includes('trace')) return;
      const { text } = await get(`/scenario.csv?${address}`);
      const { out } = await linewidth(['assess', ...words(flags), '--csv']);
      expect(out).to.equal(text);
      expect(out.split('\n').length).to.be.above(2);
    });
  }

  for (const [flags, question] of CLASSIFIED) {
    it(`give one answer, byte for byte, to classify ${flags.slice(0, 90)}`, async () => {
      const { text } = await post(`${API}/classify`, question).expect(200);
      const { bytes } = await linewidth(['classify', ...words(flags), '--json']);
      expect(bytes.equals(Buffer.from(text))).to.equal(true);
      const typed = await linewidth(['classify', '--json'], { input: JSON.stringify(question) });
      expect(typed.out).to.equal(text);
      expect(JSON.stringify(classify(records(), question))).to.equal(text);
    });
  }

  for (const [flags, address, question] of SWEPT) {
    it(`give one answer, byte for byte, in every form, to sweep ${flags.slice(0, 90)}`, async () => {
      for (const form of ['json', 'csv', 'ndjson']) {
        const { text, status } = await get(`${API}/sweep?${address}&format=${form}`);
        expect(status).to.equal(200);
        const { bytes, err } = await linewidth(['sweep', ...words(flags), `--${form}`]);
        expect(err).to.equal('');
        expect(bytes.equals(Buffer.from(text)), form).to.equal(true);
        expect(text.length).to.be.above(300);
      }
      const { text } = await get(`${API}/sweep?${address}`);
      expect(JSON.stringify(sweep(records(), question))).to.equal(text);
    });
  }

  for (const [flags, address, question] of TIPPED) {
    it(`give one answer, byte for byte, to tipping-points ${flags.slice(0, 90)}`, async () => {
      const { text } = await get(`${API}/tipping-points?${address}`).expect(200);
      const { bytes, err } = await linewidth(['tipping-points', ...words(flags), '--json']);
      expect(err).to.equal('');
      expect(bytes.equals(Buffer.from(text))).to.equal(true);
      expect(JSON.stringify(await tippingPoints(records(), question))).to.equal(text);
    });
  }

  for (const [flags, question] of FOUND) {
    it(`give one answer, byte for byte, to find-lines ${flags.slice(0, 90)}`, async () => {
      const { text } = await post(`${API}/find-lines`, question).expect(200);
      const { bytes, err } = await linewidth(['find-lines', ...words(flags), '--json']);
      expect(err).to.equal('');
      expect(bytes.equals(Buffer.from(text))).to.equal(true);
      expect(JSON.stringify(await findLines(records(), question))).to.equal(text);
    });
  }

  for (const [flags, address, question] of DRAWN) {
    it(`give one answer, byte for byte, to sensitivity ${flags.slice(0, 90)}`, async () => {
      const { text } = await get(`${API}/sensitivity?${address}`).expect(200);
      const { bytes, err } = await linewidth(['sensitivity', ...words(flags), '--json']);
      expect(err).to.equal('');
      expect(bytes.equals(Buffer.from(text))).to.equal(true);
      expect(JSON.stringify(await sensitivity(records(), question))).to.equal(text);
    });
  }

  for (const nodes of NODES) {
    it(`give one answer, byte for byte, to compare ${nodes}`, async () => {
      const { text } = await get(`${API}/compare?nodes=${nodes}`).expect(200);
      expect(
        (await linewidth(['compare', '--nodes', nodes, '--json'])).bytes.equals(Buffer.from(text)),
      ).to.equal(true);
      expect(JSON.stringify(compare(records(), nodes.split(',')))).to.equal(text);
      const csv = await get(`/compare.csv?nodes=${nodes}`).expect(200);
      expect((await linewidth(['compare', '--nodes', nodes, '--csv'])).out).to.equal(csv.text);
    });
  }

  for (const [flags = '', path = '', address = ''] of CHARTS.map((line) => line.split('|'))) {
    it(`give the same chart for ${flags}`, async () => {
      for (const format of ['svg', 'csv', 'json', 'png']) {
        if (format !== 'svg' && format !== 'png' && address.includes('theme')) continue;
        const { body, text, status } = await get(`${path}.${format}?${address}`);
        expect(status, format).to.equal(200);
        const { bytes, err } = await linewidth(['chart', ...words(flags), '--format', format]);
        expect(err).to.equal('');
        const sent = Buffer.isBuffer(body) ? body : Buffer.from(text);
        expect(bytes.equals(sent), format).to.equal(true);
      }
    });
  }

  it('name the same mistakes in the same words', async () => {
    const { body } = await get(`${API}/assess?nodes=smic-14&licenses=no&set.x=1&on=2021-13-01`);
    const { errors } = body as { errors: { detail: string; allowed?: string[] }[] };
    const { exit, err } = await linewidth(
      words('assess --node smic-14 --licenses no --set x=1 --on 2021-13-01 --json'),
    );
    expect(exit).to.equal(2);
    const said = err.replaceAll(/\s+/g, ' ');
    expect(errors).to.have.lengthOf(4);
    for (const { detail, allowed = [] } of errors) {
      // What names its own parameter names the flag.
      expect(said).to.include(detail.replace(/^"licenses"/, '--licenses'));
      for (const value of allowed.slice(0, 40)) expect(said).to.include(value);
    }
    for (const flag of ['--node: ', '--licenses ', '--set x: ', '--on: ']) expect(said).to.include(flag);
  });
});
