import { expect } from 'chai';
import { pictureOf } from '../../support/picture.ts';
import { site } from '../site.ts';

describe('a chart for print', function () {
  this.timeout(120_000);
  const ask = site();

  it('is drawn at 300 dots per inch, says so, and has 3.125 pixels for each of the page', async () => {
    const address = '/charts/cost-multiples.png?dpi=300&width=640&height=900';
    let answer = await ask.get(address).buffer(true);
    // A machine under load asks to try again.
    for (let more = 4; answer.status === 503 && more > 0; more -= 1)
      answer = await ask.get(address).buffer(true);
    expect(answer.status).to.equal(200);
    const { body } = answer;
    const { width, height, perMeter } = pictureOf(body as Buffer);
    expect(perMeter).to.equal(11811);
    expect(width).to.equal(640 * 3.125);
    expect(height).to.be.closeTo(900 * 3.125, 1);
  });
});
