// Tests that nobody has seen pass yet, by name. They are skipped, and told as skipped, until somebody has the machine to look:
// RIGHTSIZE_UNPROVEN=1 node --test src/test/web/NAME.test.mjs runs them. One that passes is taken off this list, and a file of
// which one passes is put on ChromiumIT's.
import { test as nodeTest } from 'node:test'

const UNPROVEN = new Set([
  // delivery.test.mjs
  'a hub that ignores ranges serves nonetheless',
  'of two tabs one downloads',
  'a model that the browser threw away is fetched again, and that is told',
  'a full disk is told, and the model works from memory',
  'a newer version takes over when it is warm, and a broken one does not',
  // faults.test.mjs
  'offline before the download: no answer, and what to do',
  'offline with the model here: the page reads',
  'the hub is away when a task is opened: what is here answers',
  'storage is cleared while the page is open: it goes on reading',
  'a worker that dies is told, and the next ask starts another',
  'hybrid: the server answers while the model is on its way, then the device does',
  'remote-first: the device answers where the server fails',
  'local-first without a named server: nothing is sent, also where the device fails',
  'a photo of 60 megapixels is read',
  'a page that is isolated uses threads and reads the same',
  // privacy.test.mjs
  'no byte of a sensitive picture leaves where the model is damaged, asked hybrid',
])

/** Node's `test`, which leaves out what is on the list. */
export function test(name, work) {
  const skip = UNPROVEN.has(name) && !process.env.RIGHTSIZE_UNPROVEN ? 'not seen to pass yet; RIGHTSIZE_UNPROVEN=1 runs it' : false
  return nodeTest(name, { skip }, work)
}
