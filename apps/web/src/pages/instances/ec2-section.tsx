import type { Ec2InstanceView } from '@gantry/shared/console/ec2'
import type { InstanceView } from '@gantry/shared/console/instance'
import { FAST_REFRESH, SLOW_REFRESH } from '@gantry/shared/console/refresh-interval'
import { lastPart } from '@gantry/shared/ecs/arn'
import Alert from '@cloudscape-design/components/alert'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { skipToken, useQuery } from '@tanstack/react-query'
import { apiErrorOf, useApi } from '../../api.tsx'
import { Copyable } from '../../components/copyable.tsx'
import { DetailSection } from '../../components/detail-section.tsx'
import { PathLink } from '../../components/path-link.tsx'
import { Time } from '../../components/time.tsx'
import { Ec2Actions } from './ec2-actions.tsx'
import { disconnectedNote } from './ec2-notes.ts'
import { Ec2Status } from './ec2-status.tsx'

/** What EC2 says of an instance: nothing of one that it does not know, as outside of EC2. */
export function useEc2Instance(instanceId: string | undefined): { ec2?: Ec2InstanceView; error: unknown } {
  const api = useApi()
  const { data, error } = useQuery({
    ...api.ec2.instances.queryOptions(instanceId ? { instanceIds: [instanceId] } : skipToken),
    refetchInterval: ({ state }) => (state.data?.some(isMoving) ? FAST_REFRESH : SLOW_REFRESH),
  })
  return { ec2: data?.[0], error: data ? undefined : error }
}

interface Ec2SectionProps {
  instance: InstanceView
  /** What `useEc2Instance` gives. */
  reading: ReturnType<typeof useEc2Instance>
}

/** The machine under a container instance, as EC2 tells it, and what can be done to it. */
export function Ec2Section({ instance, reading: { ec2, error } }: Ec2SectionProps) {
  if (error) return <Alert type="info">EC2 could not be asked about this instance: {apiErrorOf(error).message}</Alert>
  if (!ec2) return null
  const note = disconnectedNote(instance, ec2)
  return (
    <SpaceBetween size="l">
      {note && <Alert type="warning">{note}</Alert>}
      <Ec2Details ec2={ec2} instance={instance} />
    </SpaceBetween>
  )
}

const isMoving = ({ state }: Ec2InstanceView) => state === 'pending' || state === 'stopping' || state === 'shutting-down'

function Ec2Details({ ec2, instance }: { ec2: Ec2InstanceView; instance: InstanceView }) {
  const profile = ec2.instanceProfileArn && lastPart(ec2.instanceProfileArn)
  return (
    <DetailSection
      title="EC2 instance"
      actions={<Ec2Actions ec2={ec2} instance={instance} />}
      items={[
        { label: 'State', value: <Ec2Status state={ec2.state} /> },
        ...(ec2.stateReason ? [{ label: 'State reason', value: ec2.stateReason }] : []),
        { label: 'Launched', value: <Time at={ec2.launchedAt} /> },
        { label: 'Public address', value: ec2.publicIp && <Copyable text={ec2.publicIp} /> },
        { label: 'Private address', value: ec2.privateIp && <Copyable text={ec2.privateIp} /> },
        { label: 'Key pair', value: ec2.keyName ?? 'None: nobody can log in with SSH' },
        {
          label: 'Instance role',
          value:
            profile === 'ecsInstanceRole' ? (
              <PathLink to={(to) => to.roles()}>{profile}</PathLink>
            ) : (
              (profile ?? 'None: its agent may not call ECS')
            ),
        },
        {
          label: 'Security groups',
          value:
            ec2.securityGroups.length > 0 &&
            ec2.securityGroups.map(({ groupId, groupName }) => (
              <div key={groupId}>
                {groupName} <Copyable text={groupId} />
              </div>
            )),
        },
        { label: 'VPC', value: ec2.vpcId && <Copyable text={ec2.vpcId} /> },
        { label: 'Subnet', value: ec2.subnetId && <Copyable text={ec2.subnetId} /> },
        ...(ec2.autoScalingGroup ? [{ label: 'Auto Scaling group', value: <Copyable text={ec2.autoScalingGroup} /> }] : []),
      ]}
    />
  )
}
