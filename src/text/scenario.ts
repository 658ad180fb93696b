/** The calculator: its state, its addresses, and its answer as words and rows. */

export { questionAddress, scenarioAddress } from './scenario-address.ts';
export type { StateLinks } from './scenario-address.ts';
export { namedText, scenarioText } from './scenario-question.ts';
export { AVAILABLE_HEADS, CAPACITY_HEADS, REQUIRED_HEADS, SPECIFIED_HEADS } from './scenario-machines.ts';
export { placeLabel, placeName } from './scenario-names.ts';
export { decidedLegal, LEGAL_MARK_WORDS, MEMORY_HEADS, NODE_HEADS } from './scenario-outcomes.ts';
export type { Cell, Group, Row } from './scenario-rows.ts';
export type { Line as CellLine } from './scenario-rows.ts';
export type { LegalMark } from './scenario-outcomes.ts';
export { SHORT_HEADS, shortRow } from './scenario-outcomes.ts';
export { answerSentence } from './scenario-sentence.ts';
export { BASELINES, MEASURES_IN_FORCE, NO_MEASURES } from './scenario-parameters.ts';
export type { Mistake } from './scenario-parameters.ts';
export { readState, usualNodeOf } from './scenario-state.ts';
export type { ReadState, ScenarioState } from './scenario-state.ts';
export { lostByLayer, LOST_HEADS } from './scenario-lost.ts';
export type { LostMachines } from './scenario-lost.ts';
export { LAYER_HEADS } from './scenario-story.ts';
export { baselineInput, baselineName, keptAssessment, makersOf, scenarioView } from './scenario-view.ts';
export type { ScenarioView } from './scenario-view.ts';
