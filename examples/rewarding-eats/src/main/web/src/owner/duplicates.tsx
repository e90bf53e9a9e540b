import { day } from '../look/parts'
import { money } from '../receipt/money'
import { common } from '../words/common'
import { language } from '../words/language'
import { words } from '../words/owner'
import type { ClaimLine } from './resources'
import { TablePage } from './table'

interface Pair {
  first: ClaimLine
  second: ClaimLine
  reason: string
}

export function Duplicates() {
  const { duplicates } = words.value
  return (
    <TablePage<Pair>
      title={words.value.sections.duplicates}
      lead={duplicates.lead}
      path="/api/owner/duplicates"
      name="duplicates"
      columns={[duplicates.first, duplicates.second, duplicates.why]}
      row={(one) => [<ClaimLink claim={one.first} />, <ClaimLink claim={one.second} />, common.value.reason[one.reason] ?? one.reason]}
    />
  )
}

function ClaimLink({ claim }: { claim: ClaimLine }) {
  return (
    <a href={`#/queue/${encodeURIComponent(claim.id)}`}>
      {claim.merchant || '–'}, {day(claim.date)}, {money(claim.total, claim.currency, language.value)}
    </a>
  )
}
