/** Lets a parent process ask what this one has used of the processor, in microseconds. */
export function tellProcessorUse(): void {
  process.on('message', (asked) => {
    if (asked !== 'used') return;
    const { user, system } = process.cpuUsage();
    process.send?.(user + system);
  });
}
