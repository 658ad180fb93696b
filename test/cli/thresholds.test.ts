import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { inFolderUntilDone } from '../support/program.ts';
import { FAB_RULE, PROPOSAL, SCANNER_RULE } from '../web/site.ts';
import { linewidth, words } from './terminal.ts';

const LINE = `${PROPOSAL}.node-nm`;
const TIPPING = `tipping-points --measures ${PROPOSAL} --nodes smic-14nm,smic-28nm-hkmg`;
const LINES = `find-lines --catch smic-14nm --spare smic-28nm-hkmg --measures ${PROPOSAL}`;
const DRAWS = 'sensitivity --measures none --deny euv,euv-high-na --node tsmc-n5 --runs 20';

/** A line's words with one space between. */
function said(out: string): string {
  return out.replaceAll(/\s+/g, ' ');
}

describe('tipping-points', () => {
  it('says at which values what flips, and where each node named stands', async () => {
    const { exit, out, err } = await linewidth(words(TIPPING));
    expect([exit, err]).to.deep.equal([0, '']);
    expect(out).to.match(/^from 14 +law +specified +smic-14nm$/m);
    expect(out).to.match(/^from 28 +law +specified +smic-28nm-hkmg$/m);
    expect(said(out)).to.include('SMIC 14 nm: specified at 14 nm; reached through equipment below 14 nm');
  });

  it('says where another measure settles the matter', async () => {
    const both = `tipping-points --on 2024-01-15 --with ${PROPOSAL} --threshold ${LINE} --destination CN --node smic-14nm`;
    const alone = await linewidth(words(TIPPING));
    const settled = await linewidth(words(both), { columns: 120 });
    expect(settled.out).to.match(/^from 14 +law, settled by another measure +specified +smic-14nm$/m);
    expect(alone.out).to.not.include('settled');
  });

  it('says where nothing can be moved, and which parts of the question decide nothing', async () => {
    const { out } = await linewidth(words(`tipping-points --measures none --set ${LINE}=7`));
    expect(out).to.include('No measure in play has a threshold that can be moved.');
    expect(said(out)).to.include(`--set ${LINE}: "${PROPOSAL}" is not in play`);
  });
});

describe('find-lines', () => {
  it('says which values separate, what they touch beside, and who specifies each node already', async () => {
    const { exit, out, err } = await linewidth(words(LINES));
    expect([exit, err]).to.deep.equal([0, '']);
    expect(said(out)).to.include('separates any value from 14 up to, not including, 28 nm');
    expect(out)
      .to.match(new RegExp(`^smic-14nm +${PROPOSAL}$`, 'm'))
      .and.to.match(/^smic-28nm-hkmg +-$/m);
    expect(said(out)).to.include('Nodes of both sides are made with');
  });

  it('says the proof where no value separates', async () => {
    const { out } = await linewidth(
      words(LINES.replace('14nm', '28nm-hkmg').replace('--spare smic-28nm-hkmg', '--spare smic-14nm')),
    );
    expect(out).to.match(new RegExp(`^${LINE} +none +-$`, 'm'));
    expect(said(out)).to.include('at none is SMIC 28 nm HKMG (28) caught and SMIC 14 nm (14) spared');
  });

  it('spares nothing without --spare', async () => {
    const { exit, out } = await linewidth(words(LINES.replace(' --spare smic-28nm-hkmg', '')));
    expect(exit).to.equal(0);
    expect(said(out)).to.include('catches SMIC 14 nm').and.to.not.include('both sides');
  });

  it('names every mistake by its flag', async () => {
    const typed = `find-lines --catch smic-14 --spare smic-28nm-hkmg --set x/y=1 --set ${FAB_RULE}.node-nm=q --reading z=1 --licenses n --thresholds ${PROPOSAL}.node-n --on 2024-13-01`;
    const { exit, out, err } = await linewidth(words(typed));
    expect([exit, out]).to.deep.equal([2, '']);
    for (const flag of ['--set x/y', `--set ${FAB_RULE}.node-nm`, '--reading z', '--licenses', '--on'])
      expect(err).to.match(new RegExp(`^  ${flag}[: ]`, 'm'));
    expect(said(err)).to.include(
      '--catch: There is no process node "smic-14" on record. Did you mean "smic-14nm"?',
    );
    expect(said(err)).to.include(`Did you mean "${LINE}"?`);
    const bare = await linewidth(['find-lines']);
    expect(bare.err).to.include('--catch is missing');
    const idle = await linewidth(words(`${LINES} --thresholds ${SCANNER_RULE}.dco-nm`));
    expect(said(idle.err)).to.include(`--thresholds: "${SCANNER_RULE}" is not in play`);
  });
});

describe('sensitivity', () => {
  it('says the share of draws per outcome, and the assumptions that move the result most', async () => {
    const { exit, out } = await linewidth(words(DRAWS), { columns: 120 });
    expect(exit).to.equal(0);
    expect(out)
      .to.match(/^tsmc-n5 +degraded +/m)
      .and.to.match(/^via-pitch-ratio +/m);
    const shares = [...out.matchAll(/(\d+(?:\.\d)?) %(?! of)/g)].map(([, share]) => Number(share));
    expect(shares.slice(0, 3).reduce((sum, share) => sum + share, 0)).to.be.closeTo(100, 0.2);
  });

  it('says that the scenario changes nothing', async () => {
    const { out } = await linewidth(words('sensitivity --measures none'));
    expect(said(out)).to.include('The scenario changes the making of no logic node');
  });

  it('says that a node named cannot be drawn, and why', async () => {
    const { exit, out } = await linewidth(words('sensitivity --measures none --node ymtc-232'));
    expect(exit).to.equal(0);
    expect(said(out))
      .to.include('None of the nodes named can be drawn.')
      .and.include('--nodes: "ymtc-232" cannot be drawn. Not modeled');
  });

  it('names what adds a measure as it is typed', async () => {
    const typed =
      'sensitivity --measures none --node tsmc-n5 --runs 10 --set us-2021-12-smic-14nm-proposal.node-nm=7';
    expect(said((await linewidth(words(typed))).out)).to.include('changes nothing; --with adds a measure.');
  });

  it('refuses draws that are no number of draws', async () => {
    const { exit, err } = await linewidth(words('sensitivity --runs 1 --seed x --node tsmc-n5'));
    expect(exit).to.equal(2);
    expect(err).to.include('--runs: ').and.to.include('10 to 5000').and.to.include('--seed: ');
  });
});

for (const [name, typed, told] of [
  ['tipping-points', TIPPING, '1 of 1 thresholds'],
  ['find-lines', LINES, '1 of 1 thresholds'],
  ['sensitivity', DRAWS, '1 of 1 nodes'],
] as const) {
  describe(`the long work of ${name}`, () => {
    it('is told on a terminal, and the line taken away', async () => {
      const { err } = await linewidth(words(typed), { columns: 80 });
      expect(err).to.include(told);
      expect(err.endsWith('\r\u001B[2K')).to.equal(true);
      expect((await linewidth(words(typed))).err).to.equal('');
    });

    it('stops at Ctrl-C and leaves no file', async () => {
      const stop = new AbortController();
      await inFolderUntilDone(async (folder) => {
        setImmediate(() => stop.abort());
        const file = join(folder, 'answer.json');
        const { exit, out } = await linewidth([...words(typed), '--out', file], { stop: stop.signal });
        expect([exit, out]).to.deep.equal([130, '']);
        expect(readdirSync(folder)).to.deep.equal([]);
      });
    });

    it('fits 80 columns but for ids, and has no other form than JSON', async () => {
      const { out } = await linewidth(words(typed));
      for (const line of out.split('\n')) expect(line.length, line).to.be.at.most(80);
      const { exit, err } = await linewidth([...words(typed), '--csv']);
      expect(exit).to.equal(2);
      expect(err).to.include('There is no flag "--csv" here');
    });
  });
}
