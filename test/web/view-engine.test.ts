import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { viewFiller } from '../../src/web/view-engine.ts';

describe('a view', () => {
  let views = '';
  const write = (name: string, text: string): void => writeFileSync(join(views, `${name}.ejs`), text);
  beforeEach(() => {
    views = mkdtempSync(join(tmpdir(), 'linewidth-views-'));
    mkdirSync(join(views, 'partials'));
    write('page', `<%- page.part('cell', { text: 'b' }) %><%- page.partFor('card', page.card) %>`);
    write('partials/cell', '<i><%= page.title %><%= page.text %></i>');
    write('partials/card', '<b><%= page.card.text %><%= page.title %></b>');
  });
  afterEach(() => rmSync(views, { recursive: true, force: true }));
  const page = (card: { text: string }): object => ({ title: 'a<', card });

  it('says to a part all that its page says and more; to the part of a subject the subject alone', () => {
    const html = viewFiller(views, true)(join(views, 'page.ejs'), page({ text: '"c' }));
    expect(html).to.equal('<i>a&lt;b</i><b>&#34;c</b>');
  });

  it('keeps the part of a subject as long as the subject', () => {
    const fill = viewFiller(views, true);
    const card = { text: 'first' };
    expect(fill(join(views, 'page.ejs'), page(card))).to.include('<b>first</b>');
    card.text = 'second';
    expect(fill(join(views, 'page.ejs'), page(card))).to.include('<b>first</b>');
    expect(fill(join(views, 'page.ejs'), page({ text: 'second' }))).to.include('<b>second</b>');
  });

  it('keeps nothing while views are being written', () => {
    const fill = viewFiller(views, false);
    const card = { text: 'first' };
    fill(join(views, 'page.ejs'), page(card));
    write('partials/card', '<u><%= page.card.text %></u>');
    expect(fill(join(views, 'page.ejs'), page(card))).to.include('<u>first</u>');
  });
});
