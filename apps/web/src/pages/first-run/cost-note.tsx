import Alert from '@cloudscape-design/components/alert'
import Link from '@cloudscape-design/components/link'
import { useConnection } from '../../lib/session.ts'

/** Says that something costs money for as long as it exists. The emulator's things cost nothing. */
export function CostNote({ what, service }: { what: string; service: 'ec2' | 'elasticloadbalancing' }) {
  const { kind } = useConnection()
  if (kind === 'emulator') return null
  return (
    <Alert type="warning">
      {what} money for as long as it exists, used or not:{' '}
      <Link external href={`https://aws.amazon.com/${service}/pricing/`}>
        {service === 'ec2' ? 'Amazon EC2 pricing' : 'Elastic Load Balancing pricing'}
      </Link>
      .
    </Alert>
  )
}
