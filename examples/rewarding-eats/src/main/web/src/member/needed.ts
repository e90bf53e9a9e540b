/** In these states an audit may still ask for the picture, or an appeal may need it. */
const OPEN = new Set(['SUBMITTED', 'PENDING', 'APPROVED', 'INCOMPLETE', 'APPEALED'])
const APPEALABLE = new Set(['REFUSED', 'DUPLICATE'])
const APPEAL_DAYS = 14
/** However a claim stands, no picture is kept for longer. */
const LONGEST_DAYS = 90

/** Whether the picture of a claim may still be asked for; a status that is not known counts as open. */
export function isNeeded(status: string | undefined, audited: boolean, days: number): boolean {
  if (days > LONGEST_DAYS) return false
  if (audited || status === undefined || OPEN.has(status)) return true
  return APPEALABLE.has(status) && days < APPEAL_DAYS
}
