import { counted } from '@gantry/shared/console/can'
import type { InstanceView } from '@gantry/shared/console/instance'
import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import { useState } from 'react'
import { InstancesDeregister } from './instances-deregister.tsx'

interface DuplicatesNoticeProps {
  cluster: string
  /** What `oldRegistrations` found; at least one. */
  old: InstanceView[]
}

/** Says that EC2 instances are registered twice, and takes the old registrations away. */
export function DuplicatesNotice({ cluster, old }: DuplicatesNoticeProps) {
  const [subjects, setSubjects] = useState<InstanceView[]>()
  const [first] = old
  return (
    <>
      <Alert
        type="warning"
        header={
          old.length === 1
            ? `EC2 instance ${first?.ec2InstanceId} is registered twice`
            : `${counted(old.length, 'old registration')} of EC2 instances that registered again`
        }
        action={<Button onClick={() => setSubjects(old)}>{`Deregister the old ${old.length === 1 ? 'one' : 'ones'}`}</Button>}
      >
        Some older agents register again when their instance is stopped and started, or rebooted. What they leave behind is ACTIVE
        without an agent, still counts as capacity, and can be deregistered safely.
      </Alert>
      {subjects && <InstancesDeregister cluster={cluster} instances={subjects} onClose={() => setSubjects(undefined)} />}
    </>
  )
}
