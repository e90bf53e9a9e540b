import { account } from '../session/session'
import { common } from '../words/common'
import { language } from '../words/language'
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

/** A reason: the server's text, which is the more exact, where it is in the page's language; the page's own otherwise. */
export function reasonText({ code, text }: { code: string; text: string }): string {
  return (text !== '' && account.value?.language === language.value ? text : common.value.reason[code]) ?? text
}
