import { counted } from '@gantry/shared/console/can'
import type { InstanceView } from '@gantry/shared/console/instance'
import Box from '@cloudscape-design/components/box'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useApi } from '../../api.tsx'
import { CodeBlock } from '../../components/code-block.tsx'
import { Copyable } from '../../components/copyable.tsx'
import { DetailSection } from '../../components/detail-section.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ShareBar } from '../../components/share-bar.tsx'
import { Status } from '../../components/status.tsx'
import { Subject } from '../../components/subject.tsx'
import { Time } from '../../components/time.tsx'
import { usePaths, useRequiredParam } from '../../hooks/use-paths.ts'
import { oldRegistrations } from './duplicates.ts'
import { DuplicatesNotice } from './duplicates-notice.tsx'
import { Ec2Section, useEc2Instance } from './ec2-section.tsx'
import { InstanceActions } from './instance-actions.tsx'
import { InstanceAttributes } from './instance-attributes.tsx'
import { cpuShare, memoryShare, portUse } from './instance-resources.ts'
import { InstanceTasks } from './instance-tasks.tsx'

/** One container instance: what it has, what is left of it, what runs on it, how to reach it. */
export function InstancePage() {
  const cluster = useRequiredParam('cluster')
  const containerInstance = useRequiredParam('containerInstance')
  const api = useApi()
  const to = usePaths()
  const instance = useQuery(api.instances.get.queryOptions({ cluster, containerInstance }))
  const ec2 = useEc2Instance(instance.data?.ec2InstanceId)
  const duplicates = useDuplicates(cluster, instance.data?.ec2InstanceId)
  return (
    <Subject
      query={instance}
      name={`Container instance ${containerInstance}`}
      list={{ text: `Container instances of ${cluster}`, href: to.cluster(cluster, 'instances') }}
    >
      {(instance) => (
        <>
          <PageHeader
            title={`Container Instance : ${instance.id}`}
            status={instance.status}
            description={summary(instance)}
            actions={<InstanceActions cluster={cluster} instances={[instance]} />}
          />
          <SpaceBetween size="l">
            {duplicates.length > 0 && <DuplicatesNotice cluster={cluster} old={duplicates} />}
            <Details instance={instance} />
            {(ec2.ec2 !== undefined || Boolean(ec2.error)) && <Ec2Section instance={instance} reading={ec2} />}
            <Resources instance={instance} />
            <InstanceTasks cluster={cluster} containerInstance={instance.id} />
            <Connection instance={instance} />
            <InstanceAttributes attributes={instance.attributes} />
          </SpaceBetween>
        </>
      )}
    </Subject>
  )
}

/** The same EC2 instance may be in the cluster twice. */
function useDuplicates(cluster: string, ec2InstanceId: string | undefined): InstanceView[] {
  const api = useApi()
  const filter = `ec2InstanceId == ${ec2InstanceId}`
  const { data } = useQuery(api.instances.list.queryOptions(ec2InstanceId ? { cluster, filter } : skipToken))
  return useMemo(() => oldRegistrations(data?.items ?? []), [data])
}

function summary(instance: InstanceView): string {
  const agent = instance.agentConnected ? 'agent connected' : 'agent disconnected: no tasks are placed here until it is back'
  const place = [instance.instanceType, instance.availabilityZone && `in ${instance.availabilityZone}`].filter(Boolean).join(' ')
  const tasks = `${counted(instance.runningTasksCount, 'task')} running, ${instance.pendingTasksCount} pending`
  return [place, agent, tasks].filter(Boolean).join(' · ')
}

function Details({ instance }: { instance: InstanceView }) {
  const { agentConnected } = instance
  return (
    <DetailSection
      title="Details"
      items={[
        { label: 'EC2 instance', value: <Copyable text={instance.ec2InstanceId} /> },
        { label: 'Availability Zone', value: instance.availabilityZone },
        { label: 'Instance type', value: instance.instanceType },
        { label: 'AMI', value: instance.amiId && <Copyable text={instance.amiId} /> },
        { label: 'Public IP', value: instance.publicIp && <Copyable text={instance.publicIp} /> },
        { label: 'Public DNS', value: instance.publicDnsName && <Copyable text={instance.publicDnsName} /> },
        { label: 'Private IP', value: instance.privateIp && <Copyable text={instance.privateIp} /> },
        { label: 'Registered', value: <Time at={instance.registeredAt} /> },
        {
          label: 'Agent',
          value: (
            <Status status={agentConnected ? 'CONNECTED' : 'DISCONNECTED'} text={agentConnected ? 'Connected' : 'Disconnected'} />
          ),
        },
        { label: 'Agent version', value: instance.agentVersion },
        { label: 'Docker version', value: instance.dockerVersion },
        { label: 'Agent update', value: instance.agentUpdateStatus && <Status status={instance.agentUpdateStatus} /> },
        ...(instance.statusReason ? [{ label: 'Status reason', value: instance.statusReason }] : []),
      ]}
    >
      <Box variant="awsui-key-label" padding={{ top: 'm' }}>
        ARN
      </Box>
      <Copyable text={instance.arn} />
    </DetailSection>
  )
}

function Resources({ instance }: { instance: InstanceView }) {
  const tcp = portUse(instance, 'tcpPorts')
  const udp = portUse(instance, 'udpPorts')
  const { registered, remaining } = instance
  return (
    <DetailSection
      title="Resources"
      items={[
        { label: 'CPU reserved', value: <ShareBar share={cpuShare(instance)} unit="units" label="CPU reserved" /> },
        {
          label: 'CPU available',
          value: `${remaining.cpu.toLocaleString('en')} of ${registered.cpu.toLocaleString('en')} units`,
        },
        { label: 'Memory reserved', value: <ShareBar share={memoryShare(instance)} unit="MiB" label="Memory reserved" /> },
        {
          label: 'Memory available',
          value: `${remaining.memory.toLocaleString('en')} of ${registered.memory.toLocaleString('en')} MiB`,
        },
        { label: 'TCP ports used by tasks', value: tcp.byTasks.join(', ') },
        { label: 'UDP ports used by tasks', value: udp.byTasks.join(', ') },
        { label: 'TCP ports reserved by the system', value: tcp.kept.join(', ') },
        { label: 'UDP ports reserved by the system', value: udp.kept.join(', ') },
      ]}
    />
  )
}

function Connection({ instance }: { instance: InstanceView }) {
  const address = instance.publicDnsName || instance.publicIp || instance.privateIp
  return (
    <DetailSection
      title="Connect to your instance"
      columns={1}
      items={[
        {
          label: 'With SSH, from a computer that its security group lets in on port 22',
          value: address && <CodeBlock text={`ssh -i /path/to/my-key-pair.pem ec2-user@${address}`} label="SSH command" />,
        },
      ]}
    >
      <p>
        The user is <code>ec2-user</code> on the ECS-optimized AMI and Amazon Linux, <code>ubuntu</code> on Ubuntu,{' '}
        <code>core</code> on CoreOS. The instance must have been launched with a key pair.
      </p>
    </DetailSection>
  )
}
