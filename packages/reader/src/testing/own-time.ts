/** Milliseconds that this thread has worked: other work on the machine is no fault of what is measured. */
export function ownTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
