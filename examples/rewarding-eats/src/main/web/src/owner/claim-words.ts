import { day } from '../look/parts'
import { money } from '../receipt/money'
import { language } from '../words/language'
import type { ReviewedClaim } from './resources'

export const merchantOf = ({ receipt }: ReviewedClaim): string => receipt?.merchant?.name || '–'

export const dateOf = ({ receipt }: ReviewedClaim): string => (receipt?.date ? day(receipt.date) : '–')

export function amountOf({ receipt }: ReviewedClaim, minor: number | null | undefined = receipt?.total): string {
  return minor == null ? '–' : money(minor, receipt?.currency ?? '', language.value)
}

export const percent = (share: number): string => new Intl.NumberFormat(language.value, { style: 'percent', maximumFractionDigits: 0 }).format(share)
