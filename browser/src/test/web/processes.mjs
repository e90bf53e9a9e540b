// What a browser's processes use, by Linux' /proc.
import { readFile, readdir } from 'node:fs/promises'

const TICKS_A_SECOND = 100

/** The processes of a browser by its profile: {pid, type, cpuSeconds, peakBytes, privateBytes}; `type` is empty for the browser itself. */
export async function processes(profile) {
  const all = (await Promise.all((await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(process_))).filter((one) => one !== null)
  const root = all.find((one) => one.command.includes(`--user-data-dir=${profile}`) && one.type === '')
  if (root === undefined) throw new Error(`no browser runs with the profile ${profile}`)
  const ours = new Set([root.pid])
  for (let size = 0; size < ours.size; ) {
    size = ours.size
    for (const one of all) if (ours.has(one.parent)) ours.add(one.pid)
  }
  return all.filter((one) => ours.has(one.pid))
}

/** Processor seconds of all of them, those that ended included as far as their parents waited for them. */
export const cpuSeconds = async (profile) => (await processes(profile)).reduce((sum, one) => sum + one.cpuSeconds, 0)

/** The most memory that any renderer has held since it was started, libraries included. */
export const peakOfRenderers = async (profile) => Math.max(...(await processes(profile)).filter((one) => one.type === 'renderer').map((one) => one.peakBytes))

/** What the largest renderer holds now that nobody shares with it. */
export const privateOfRenderers = async (profile) => Math.max(...(await processes(profile)).filter((one) => one.type === 'renderer').map((one) => one.privateBytes))

async function process_(name) {
  try {
    const [command, stat, status] = await Promise.all(['cmdline', 'stat', 'status'].map((file) => readFile(`/proc/${name}/${file}`, 'utf8')))
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const words = command.split('\0').join(' ')
    return {
      ...{ pid: Number(name), parent: Number(fields[1]), command: words },
      type: /--type=(\S+)/.exec(words)?.[1] ?? '',
      cpuSeconds: (Number(fields[11]) + Number(fields[12]) + Number(fields[13]) + Number(fields[14])) / TICKS_A_SECOND,
      privateBytes: Number(/RssAnon:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024,
      peakBytes: Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024,
    }
  } catch {
    return null // it ended meanwhile
  }
}
