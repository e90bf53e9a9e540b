import { moment } from '../look/parts'
import { words } from '../words/owner'
import { TablePage } from './table'

interface Logged {
  at: number | string
  actor: string
  action: string
  subject: string
  note?: string | null
}

export function AuditLog() {
  const { log } = words.value
  return (
    <TablePage<Logged>
      title={words.value.sections.log}
      lead={log.lead}
      path="/api/owner/audit-log"
      name="entries"
      columns={[log.when, log.who, log.what, log.about, log.note]}
      row={(one) => [moment(one.at), one.actor, one.action, one.subject, one.note ?? '']}
    />
  )
}
