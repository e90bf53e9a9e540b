import { moment } from '../look/parts'
import { words } from '../words/owner'
import { TablePage } from './table'

interface Logged {
  at: string
  actorId: string
  actorRole: string
  action: string
  subject: string
  detail: Record<string, unknown>
}

export function AuditLog() {
  const { log, staff } = words.value
  return (
    <TablePage<Logged>
      title={words.value.sections.log}
      lead={log.lead}
      path="/api/owner/audit-log"
      name="decisions"
      columns={[log.when, log.who, log.what, log.about, log.note]}
      row={(one) => [
        moment(one.at),
        `${staff.roles[one.actorRole] ?? one.actorRole} ${one.actorId.slice(0, 8)}`,
        log.actions[one.action] ?? one.action,
        one.subject.replace(/\/(.{8}).*/, ' $1'),
        Object.entries(one.detail)
          .map(([name, value]) => `${name}: ${String(value)}`)
          .join(', '),
      ]}
    />
  )
}
