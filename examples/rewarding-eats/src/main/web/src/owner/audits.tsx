import { moment } from '../look/parts'
import { words } from '../words/owner'
import { TablePage } from './table'

interface Asked {
  id: string
  claimId: string
  askedAt: string
  dueAt: string
  status: string
}

export function OwnerAudits() {
  const { audits } = words.value
  return (
    <TablePage<Asked>
      title={words.value.sections.audits}
      lead={audits.lead}
      path="/api/owner/audits"
      name="audits"
      columns={[audits.claim, audits.asked, audits.due, audits.state]}
      row={(one) => [<a href={`#/queue/${encodeURIComponent(one.claimId)}`}>{one.claimId.slice(0, 8)}</a>, moment(one.askedAt), moment(one.dueAt), audits.states[one.status] ?? one.status]}
    />
  )
}
