import { expect } from 'chai';
import {
  checkClaim,
  CLAIM_ROLES,
  CLAIM_VERDICTS,
  preparedCheck,
  recordCheck,
  roleOf,
  verdictOf,
} from '../../src/model/index.ts';
import type { Catalogue, Claim, ClaimAnswer, ClaimQuestion, ClaimVerdict } from '../../src/model/index.ts';
import { answerIn, claim } from '../support/claims.ts';
import { catalogue, DRY, figure, FINE, FINEST, machine, MIDDLE, node, WET } from '../support/invented.ts';
import { records } from '../support/records.ts';

const SHARP = machine('loom-sharp', 'arf-immersion', {
  dedicatedChuckOverlayNm: figure(2),
  throughputWph: figure(200, 'wafers/hour'),
});
const OF = catalogue({ equipment: [DRY, WET, SHARP] });

function verdict(question: ClaimQuestion): ClaimVerdict {
  return checkClaim(OF, claim(question)).verdict;
}

function answer(question: ClaimQuestion): ClaimAnswer {
  return answerIn(OF, question);
}

/** The same question with another expectation. */
function expecting(question: ClaimQuestion, expected: object): ClaimQuestion {
  return { ...question, expect: expected } as ClaimQuestion;
}

const RANGE = { low: 0, high: 0 };
const FREE = { measures: [] };

describe('a verdict', () => {
  const number = { kind: 'number', low: 1, central: 2, high: 4 } as const;
  for (const [low, high, wanted] of [
    [2, 2, 'hit'],
    [1, 2, 'hit'],
    [2, 9, 'hit'],
    [2.1, 9, 'outside-range'],
    [4, 9, 'outside-range'],
    [4.1, 9, 'miss'],
    [0, 1, 'outside-range'],
    [0, 0.9, 'miss'],
    [2 + 1e-12, 3, 'hit'],
  ] as const) {
    it(`on 2 (1 to 4) where the record says ${String(low)} to ${String(high)} is a ${wanted}`, () => {
      expect(verdictOf(number, { low, high })).to.equal(wanted);
    });
  }

  it('on a large number allows for the rounding of its last digits, and no more', () => {
    const large = { kind: 'number', low: 2e6, central: 2e6, high: 2e6 } as const;
    expect(verdictOf(large, { low: 2e6 + 1e-3, high: 3e6 })).to.equal('hit');
    expect(verdictOf(large, { low: 1e6, high: 2e6 - 1e-3 })).to.equal('hit');
    expect(verdictOf(large, { low: 2e6 + 1e-2, high: 3e6 })).to.equal('miss');
  });

  const word = { kind: 'word', central: 'SADP', within: ['SADP', 'SAQP'], missing: [] } as const;
  for (const [words, wanted] of [
    [['SADP'], 'hit'],
    [['LELE', 'SADP'], 'hit'],
    [['SAQP'], 'outside-range'],
    [['SE'], 'miss'],
  ] as const) {
    it(`on SADP (or SAQP) where the record says ${words.join(' or ')} is a ${wanted}`, () => {
      expect(verdictOf(word, { words })).to.equal(wanted);
    });
  }

  it('stays undetermined without an answer, unless that was expected', () => {
    const open = { kind: 'word', central: 'undetermined', within: ['undetermined'], missing: ['x'] } as const;
    expect(verdictOf(open, { words: ['costlier'] })).to.equal('undetermined');
    expect(verdictOf(open, { words: ['undetermined'] })).to.equal('hit');
    expect(verdictOf({ kind: 'open', missing: ['x'] }, RANGE)).to.equal('undetermined');
  });

  it('is a miss where a word answers a question about a number, and the other way round', () => {
    expect(verdictOf({ ...word, central: 'no-route' }, RANGE)).to.equal('miss');
    expect(verdictOf(number, { words: ['SE'] })).to.equal('miss');
  });
});

describe('the role of a claim', () => {
  const question = {
    ask: 'k1',
    wavelengthNm: 1,
    numericalAperture: 1,
    scheme: 'SE',
    pitchNm: 1,
    expect: RANGE,
  } as const;
  it('is a test unless its source sets something, and neither where it was found in no text', () => {
    expect(roleOf(claim(question))).to.equal('test');
    expect(roleOf(claim(question, { sets: ['step-cost'] }))).to.equal('calibration');
    expect(roleOf(claim(question, { sets: ['step-cost'], standing: 'unverified' }))).to.equal('unverified');
  });
});

describe('each kind of question', () => {
  it('scheme: the cheapest that reaches the pitch, with those its limit may ask for', () => {
    const at = (pitchNm: number): ClaimQuestion => ({
      ask: 'scheme',
      class: 'arf-immersion',
      kind: 'lines',
      pitchNm,
      expect: { schemes: ['SE'] },
    });
    // The invented limit is 80 nm, from 40 to 160.
    expect(answer(at(80))).to.deep.include({ central: 'SE', within: ['SE', 'SADP'] });
    expect(verdict(at(80))).to.equal('hit');
    expect(verdict(at(79.9))).to.equal('outside-range');
    expect(verdict(at(39))).to.equal('miss');
    expect(answer(at(5))).to.deep.include({ central: 'none' });
  });

  it('single-exposure-pitch: in nanometers, over the range of the class limit', () => {
    const question: ClaimQuestion = {
      ask: 'single-exposure-pitch',
      machine: WET.id,
      expect: { low: 80, high: 80 },
    };
    expect(answer(question)).to.deep.equal({
      kind: 'number',
      low: 40,
      central: 80,
      high: 160,
    });
    expect(verdict(question)).to.equal('hit');
    expect(verdict({ ...question, machine: 'nowhere' })).to.equal('undetermined');
  });

  it('prints: pitch and overlay both, and open without an overlay', () => {
    const question = {
      ask: 'prints',
      machine: SHARP.id,
      kind: 'lines',
      pitchNm: 80,
      scheme: 'SE',
      expect: { prints: true },
    } as const;
    expect(verdict(question)).to.equal('hit');
    expect(verdict({ ...question, pitchNm: 79, expect: { prints: false } })).to.equal('hit');
    expect(verdict({ ...question, machine: WET.id })).to.equal('undetermined');
    // On-product overlay √(2² + 1.5²) = 2.5 nm; 1.5 · 0.2 · p/2 admits it from 16.7 nm on.
    expect(verdict({ ...question, scheme: 'SAQP', pitchNm: 20 })).to.equal('hit');
  });

  it('outcome: under the scenario of the claim, on the day it was checked where it names none', () => {
    const question = {
      ask: 'outcome',
      node: MIDDLE.id,
      scenario: { ...FREE, deny: ['arf-immersion'] },
      expect: { outcomes: ['unaffected'] },
    } as const;
    expect(verdict({ ...question, scenario: FREE })).to.equal('hit');
    expect(verdict(question)).to.equal('undetermined');
    expect(verdict({ ...question, node: 'nowhere' })).to.equal('undetermined');
  });

  it('ratio: with its bounds; no route is an answer, and a miss', () => {
    const question = {
      ask: 'ratio',
      node: MIDDLE.id,
      scenario: FREE,
      figure: 'waferCostRatio',
      expect: { low: 1, high: 1 },
    } as const;
    expect(verdict(question)).to.equal('hit');
    const bare = checkClaim(
      catalogue({
        equipment: [machine('loom-old', 'i-line', { dedicatedChuckOverlayNm: figure(2) }), SHARP],
      }),
      claim({ ...question, scenario: { ...FREE, deny: ['arf-immersion'] } }),
    );
    expect(bare.answer).to.deep.include({ kind: 'word', central: 'no-route' });
    expect(bare.verdict).to.equal('miss');
  });

  it('exposures: layers by number, on one class or all, over the ranges of both', () => {
    const question: ClaimQuestion = {
      ask: 'exposures',
      node: MIDDLE.id,
      class: 'arf-immersion',
      // Gate 1, two metals, three vias, each in one exposure.
      expect: { low: 6, high: 6 },
    };
    expect(verdict(question)).to.equal('hit');
    const found = answer(question);
    expect(found.kind === 'number' && found.low < 6 && found.high > 6).to.equal(true);
    expect(answer({ ...question, class: 'krf' })).to.deep.include({ central: 0, low: 0, high: 0 });
    expect(answer({ ...question, scenario: FREE })).to.deep.equal(found);
    expect(verdict({ ...question, node: 'nowhere' })).to.equal('undetermined');
  });

  it('exposures: open where a layer is open, and for memory', () => {
    const open = node('arbor-open', { contactedGatePitchNm: { gap: 'not-found' } });
    const memory = node('arbor-memory', { deviceClass: 'dram' });
    const of = catalogue({ nodes: [open, memory], equipment: [SHARP] });
    for (const { id } of [open, memory]) {
      const { answer: found } = checkClaim(of, claim({ ask: 'exposures', node: id, expect: RANGE }));
      expect(found.kind).to.equal('open');
      expect(found.kind === 'open' && found.missing.join()).to.include(id);
    }
  });

  it('wafer-cost: by the share of lithography at the class of the node', () => {
    const question: ClaimQuestion = {
      ask: 'wafer-cost',
      node: FINE.id,
      lithographyRatio: 2,
      expect: { low: 1.2, high: 1.2 },
    };
    expect(answer(question)).to.deep.equal({ kind: 'number', low: 1.1, central: 1.2, high: 1.4 });
    expect(verdict(question)).to.equal('hit');
    expect(verdict(expecting({ ...question, node: FINEST.id }, { low: 1.6, high: 1.7 }))).to.equal(
      'outside-range',
    );
  });

  it('layer-cost: exposures and steps without cuts, in immersion passes', () => {
    for (const [of, scheme, cost] of [
      ['arf-immersion', 'SE', 1],
      ['arf-immersion', 'LELE', 2.5],
      ['arf-immersion', 'SADP', 2],
      ['arf-immersion', 'SAQP', 3],
      ['arf-dry', 'SE', 0.75],
      ['euv', 'EUV-DP', 7],
    ] as const) {
      const question: ClaimQuestion = {
        ask: 'layer-cost',
        class: of,
        scheme,
        expect: { low: cost, high: cost },
      };
      expect(verdict(question), `${of} ${scheme}`).to.equal('hit');
    }
  });

  it('layer-cost: one immersion exposure is the unit, whatever it costs', () => {
    const question: ClaimQuestion = {
      ask: 'layer-cost',
      class: 'arf-immersion',
      scheme: 'SE',
      expect: RANGE,
    };
    expect(answer(question)).to.deep.equal({ kind: 'number', low: 1, central: 1, high: 1 });
  });

  it('k1: (p/2)·m·NA/wavelength', () => {
    const question: ClaimQuestion = {
      ask: 'k1',
      wavelengthNm: 200,
      numericalAperture: 1,
      scheme: 'SAQP',
      pitchNm: 40,
      expect: { low: 0.4, high: 0.4 },
    };
    expect(verdict(question)).to.equal('hit');
    expect(verdict(expecting(question, { low: 0.41, high: 0.5 }))).to.equal('miss');
  });

  it('capacity: rated throughput over a month at the utilization, by passes', () => {
    const question: ClaimQuestion = {
      ask: 'capacity',
      machine: SHARP.id,
      passes: 2,
      expect: { low: 36_525, high: 36_525 },
    };
    expect(verdict(question)).to.equal('hit');
    expect(verdict({ ...question, machine: WET.id })).to.equal('undetermined');
  });
});

describe('the check of a few claims', () => {
  /** A first exposure on immersion costs 1; SADP 1 + 4 · 0.25 = 2, from 1.125 to 8. */
  const cost = (id: string, low: number, high: number, more: Partial<Claim> = {}): Claim =>
    claim(
      { ask: 'layer-cost', class: 'arf-immersion', scheme: 'SADP', expect: { low, high } },
      { id, ...more },
    );
  const set = { sets: ['step-cost'] };
  const heard = { ...set, standing: 'unverified' } as const;
  const open = claim({ ask: 'capacity', machine: 'nowhere', passes: 1, expect: RANGE }, { id: 'open' });
  const few = (): Catalogue =>
    catalogue({
      claims: [
        cost('heard', 2, 2, heard),
        cost('set', 2, 2, set),
        cost('near', 2.1, 3),
        cost('off', 90, 99),
        open,
        cost('other-set', 2.1, 3, set),
        cost('met', 1, 2),
      ],
    });
  const NONE = { hit: 0, 'outside-range': 0, miss: 0, undetermined: 0 };

  it('lists tests first, then what sets the model, then what was found in no text', () => {
    const rows = recordCheck(few()).claims.map(({ claim: id, role, verdict: of }) => [id, role, of]);
    expect(rows).to.deep.equal([
      ['near', 'test', 'outside-range'],
      ['off', 'test', 'miss'],
      ['open', 'test', 'undetermined'],
      ['met', 'test', 'hit'],
      ['set', 'calibration', 'hit'],
      ['other-set', 'calibration', 'outside-range'],
      ['heard', 'unverified', 'hit'],
    ]);
  });

  it('counts each verdict in its role', () => {
    expect(recordCheck(few()).counts).to.deep.equal({
      test: { hit: 1, 'outside-range': 1, miss: 1, undetermined: 1 },
      calibration: { ...NONE, hit: 1, 'outside-range': 1 },
      unverified: { ...NONE, hit: 1 },
    });
  });

  it('answers under changed assumptions, in whichever order they are named', () => {
    const of = few();
    const dear = { 'step-cost': 0.5, utilization: 0.7 };
    const answers = recordCheck(of, dear).claims.map(({ answer: found }) =>
      found.kind === 'number' ? found.central : null,
    );
    expect(answers).to.deep.equal([3, 3, null, 3, 3, 3, 3]);
    expect(recordCheck(of, { utilization: 0.7, 'step-cost': 0.5 })).to.equal(recordCheck(of, dear));
    expect(recordCheck(of).counts.unverified).to.deep.equal({ ...NONE, hit: 1 });
  });

  it('is the same worked out a claim at a time', () => {
    const of = few();
    expect([...preparedCheck(of)]).to.have.lengthOf(of.claims.length);
    expect(recordCheck(of)).to.deep.equal(recordCheck(few()));
  });
});

describe('the record check', () => {
  const real = records();
  const { claims, counts } = recordCheck(real);
  const verdicts = new Map(claims.map((row) => [row.claim, row.verdict]));

  it('holds at least 25 claims, at least 12 of them tests', () => {
    expect(claims).to.have.lengthOf.at.least(25);
    expect(claims.filter(({ role }) => role === 'test')).to.have.lengthOf.at.least(12);
  });

  it('lists every claim once, tests first, and counts each in its role', () => {
    expect(claims.map((row) => row.claim)).to.have.members(real.claims.map(({ id }) => id));
    const roles = claims.map(({ role }) => CLAIM_ROLES.indexOf(role));
    expect(roles).to.deep.equal([...roles].sort((a, b) => a - b));
    for (const role of CLAIM_ROLES) {
      for (const name of CLAIM_VERDICTS) {
        const rows = claims.filter((row) => row.role === role && row.verdict === name);
        expect(counts[role][name]).to.equal(rows.length);
      }
    }
  });

  it('explains every row that is no hit', () => {
    const bare = real.claims.filter(
      ({ id, explanation }) => verdicts.get(id) !== 'hit' && explanation === undefined,
    );
    expect(bare.map(({ id }) => id)).to.deep.equal([]);
  });

  it('asks every kind of question, and answers each of them somewhere', () => {
    const asked = new Set(real.claims.map(({ question }) => question.ask));
    const answered = new Set(
      real.claims.filter(({ id }) => verdicts.get(id) !== 'undetermined').map(({ question }) => question.ask),
    );
    expect(asked.size).to.equal(10);
    expect(answered).to.deep.equal(asked);
  });

  it('is worked out once for equal assumptions', () => {
    expect(recordCheck(real)).to.equal(recordCheck(real, {}));
    const changed = { 'step-cost': 0.3, utilization: 0.7 };
    expect(recordCheck(real, changed)).to.equal(recordCheck(real, { utilization: 0.7, 'step-cost': 0.3 }));
  });

  for (const [parameter, value, rows] of [
    ['arf-immersion.single-exposure-pitch-nm', 60, ['intel-14nm-gate', 'samsung-14nm-metal', 'tsmc-n7-fin']],
    [
      'arf-immersion.single-exposure-pitch-nm',
      100,
      ['intel-22nm-metal', 'tsmc-n7-metal', 'smic-n-plus-2-metal'],
    ],
    ['arf-dry.single-exposure-pitch-nm', 170, ['dry-arf-reaches-n7-pitch', 'intel-45nm-dry-arf']],
    ['krf.single-exposure-pitch-nm', 300, ['krf-reaches-14nm-pitch']],
    ['euv.single-exposure-pitch-nm', 40, ['samsung-7lpp-euv-metal']],
    ['euv.single-exposure-pitch-nm', 20, ['tsmc-n3b-metal', 'tsmc-n5-m0']],
    ['litho-share.16-14', 0.3, ['doubled-lithography-14nm']],
    ['litho-share.5', 0.2, ['lithography-share-5nm']],
    ['step-cost', 0.5, ['cost-2016-lele', 'cost-2016-sadp', 'cost-2016-saqp']],
    ['layer-count.finfet.vias-and-contacts', 12, ['7nm-immersion-34-steps', 'immersion-passes-n7']],
    ['layer-count.planar.vias-and-contacts', 8, ['immersion-passes-28nm']],
    ['utilization', 0.5, ['immersion-wafers-a-day']],
    ['marginal-overlay-factor', 5, ['miit-arf-7nm', 'miit-arf-10nm', 'miit-scanners-14nm']],
  ] as const) {
    it(`turns ${rows.join(', ')} from hit to miss with ${parameter} at ${String(value)}`, () => {
      const asked = real.claims.filter(({ id }) => rows.some((row) => row === id));
      expect(asked).to.have.lengthOf(rows.length);
      for (const entry of asked) {
        expect(verdicts.get(entry.id), entry.id).to.equal('hit');
        expect(checkClaim(real, entry, { [parameter]: value }).verdict, entry.id).to.equal('miss');
      }
    });
  }
});
