/** Milliseconds of this thread's own processor time since an earlier look, or since its start: other work on the machine is no fault of what is tested. */
export function effort(since = 0): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000 - since
}
