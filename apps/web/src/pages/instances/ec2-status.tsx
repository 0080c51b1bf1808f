import type { Ec2State } from '@gantry/shared/console/ec2'
import { Status } from '../../components/status.tsx'

/** The word of ours that looks as each of EC2's does. */
const looks: Record<Ec2State, string> = {
  pending: 'PENDING',
  running: 'RUNNING',
  'shutting-down': 'STOPPING',
  terminated: 'STOPPED',
  stopping: 'STOPPING',
  stopped: 'STOPPED',
}

/** The state of an EC2 instance in EC2's own word. */
export function Ec2Status({ state }: { state: Ec2State }) {
  return <Status status={looks[state]} text={state} />
}
