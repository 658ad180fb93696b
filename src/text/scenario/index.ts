/** The calculator: its state, its addresses, and its answer as words and rows. */

export { questionAddress, scenarioAddress } from './address.ts';
export type { StateLinks } from './address.ts';
export { AVAILABLE_HEADS, CAPACITY_HEADS, REQUIRED_HEADS, SPECIFIED_HEADS } from './machines.ts';
export { placeLabel, placeName } from './names.ts';
export { MEMORY_HEADS, NODE_HEADS, decidedLegal } from './outcomes.ts';
export type { Cell, Group, Row } from './rows.ts';
export type { Line as CellLine } from './rows.ts';
export { BASELINES, MEASURES_IN_FORCE, NO_MEASURES, readState, STATE_DEFAULTS } from './state.ts';
export type { Mistake, ReadState, ScenarioState } from './state.ts';
export { LOST_HEADS } from './losses.ts';
export { LAYER_HEADS } from './story.ts';
export { baselineInput, baselineName, makersOf, scenarioView } from './view.ts';
export type { ScenarioView } from './view.ts';
