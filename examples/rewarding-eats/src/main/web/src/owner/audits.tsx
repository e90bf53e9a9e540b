import { moment } from '../look/parts'
import { words } from '../words/owner'
import { TablePage } from './table'

interface Asked {
  id: string
  claimId: string
  state: string
  askedAt: number | string
  merchant?: string
}

export function OwnerAudits() {
  const { audits } = words.value
  return (
    <TablePage<Asked>
      title={words.value.sections.audits}
      lead={audits.lead}
      path="/api/owner/audits"
      name="audits"
      columns={[audits.claim, audits.asked, audits.state]}
      row={(one) => [<a href={`#/queue/${encodeURIComponent(one.claimId)}`}>{one.merchant ?? one.claimId}</a>, moment(one.askedAt), audits.states[one.state] ?? one.state]}
    />
  )
}
