/** stub until merged */
export function enliven(_: HTMLElement): void {}
