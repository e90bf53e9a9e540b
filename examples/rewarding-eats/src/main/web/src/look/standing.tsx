import { common } from '../words/common'
import { Chip, type Tone } from './parts'

const STATUS_TONE: Record<string, Tone> = {
  SUBMITTED: 'accent',
  PENDING: 'accent',
  APPROVED: 'good',
  POSTED: 'good',
  INCOMPLETE: 'warn',
  DUPLICATE: 'bad',
  REFUSED: 'bad',
  APPEALED: 'warn',
  REVERSED: 'bad',
}

export function StatusChip({ status }: { status: string }) {
  return <Chip tone={STATUS_TONE[status] ?? 'quiet'}>{common.value.status[status] ?? status}</Chip>
}

/** A reason in the page's language; the server's own words for codes that this page does not know. */
export function reasonText({ code, text }: { code: string; text: string }): string {
  return common.value.reason[code] ?? text
}
