import { type HostPort, hostPortsOf } from '@gantry/shared/console/launch/launch-ports'
import type { Listing } from '@gantry/shared/console/listing'
import type { LoadBalancerView, TargetGroupView } from '@gantry/shared/console/load-balancer'
import type { TaskDefinitionDocument } from '@gantry/shared/ecs/task-definition'
import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { apiErrorOf } from '../../api.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { usePaths } from '../../hooks/use-paths.ts'
import { listenerText } from '../load-balancers/listener-text.ts'
import { type Attachment, attachmentProblem } from './load-balancing-form.ts'

interface AddElbProps {
  document: TaskDefinitionDocument
  balancers: UseQueryResult<Listing<LoadBalancerView>, unknown>
  groups: UseQueryResult<Listing<TargetGroupView>, unknown>
  attachments: readonly Attachment[]
  onAdd: (attachment: Attachment) => void
  onClose: () => void
}

type Target = Pick<Attachment, 'kind' | 'target'>

/** The window Add a load balancer: which one, and the container's port behind it. */
export function AddElb({ document, balancers, groups, attachments, onAdd, onClose }: AddElbProps) {
  const to = usePaths()
  const ports = hostPortsOf(document)
  const [target, setTarget] = useState<Target>()
  const [port, setPort] = useState<HostPort | undefined>(ports[0])
  const classic = (balancers.data?.items ?? []).filter(({ kind }) => kind === 'classic')
  const targetGroups = groups.data?.items ?? []
  const facts = { balancers: classic, groups: targetGroups }
  const attachment =
    target && port ? { ...target, containerName: port.containerName, containerPort: port.containerPort } : undefined
  const problem = attachment && attachmentProblem(attachment, document, facts)
  const error = balancers.error ?? groups.error

  return (
    <Dialog
      title="Add a load balancer"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" formAction="none" onClick={onClose}>
              Cancel
            </Button>
            <Button
              variant="primary"
              formAction="none"
              disabled={!attachment}
              disabledReason={ports.length === 0 ? 'The task definition maps no port.' : 'Choose a load balancer first.'}
              onClick={() => {
                onAdd(attachment!)
                onClose()
              }}
            >
              Add
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <FormField
          label="Load Balancer"
          warningText={error ? `Not all could be read: ${apiErrorOf(error).message}` : undefined}
          secondaryControl={
            <Button formAction="none" href={to.createLoadBalancer()} target="_blank" iconName="external">
              Create one
            </Button>
          }
        >
          <Select
            selectedOption={target ? { value: target.target, label: nameOf(target, targetGroups) } : null}
            options={[
              // ECS takes several target groups, but not beside a classic one.
              ...(attachments.length === 0 && classic.length > 0
                ? [{ label: 'Classic load balancers', options: classic.map(toOption) }]
                : []),
              ...(targetGroups.length > 0 ? [{ label: 'Target groups', options: targetGroups.map(toGroupOption) }] : []),
            ]}
            placeholder="Choose a load balancer"
            filteringType="auto"
            filteringAriaLabel="Find a load balancer"
            statusType={balancers.isPending || groups.isPending ? 'loading' : 'finished'}
            loadingText="Loading load balancers"
            empty="No load balancers in this Region. Create one first."
            onChange={({ detail }) => {
              const value = detail.selectedOption.value!
              setTarget({ kind: value.startsWith('arn:') ? 'target-group' : 'classic', target: value })
            }}
          />
        </FormField>
        <ContainerPortFields ports={ports} value={port} onChange={setPort} />
        {problem ? (
          <Alert type="warning">{problem}</Alert>
        ) : (
          <Box color="text-body-secondary">Container instances must let the load balancer in on this port.</Box>
        )}
      </SpaceBetween>
    </Dialog>
  )
}

interface ContainerPortFieldsProps {
  ports: readonly HostPort[]
  value: HostPort | undefined
  onChange: (port: HostPort | undefined) => void
}

function ContainerPortFields({ ports, value, onChange }: ContainerPortFieldsProps) {
  const names = [...new Set(ports.map(({ containerName }) => containerName))]
  const its = ports.filter(({ containerName }) => containerName === value?.containerName)
  return (
    <SpaceBetween size="m">
      <FormField label="Container Name">
        <Select
          selectedOption={value ? { value: value.containerName, label: value.containerName } : null}
          options={names.map((name) => ({ value: name, label: name }))}
          empty="No container of the task definition maps a port."
          onChange={({ detail }) => onChange(ports.find(({ containerName }) => containerName === detail.selectedOption.value))}
        />
      </FormField>
      <FormField label="Container Port">
        <Select
          selectedOption={value ? { value: String(value.containerPort), label: String(value.containerPort) } : null}
          options={its.map(({ containerPort, hostPort }) => ({
            value: String(containerPort),
            label: String(containerPort),
            description: hostPort ? `Host port ${hostPort}` : 'ECS chooses the host port',
          }))}
          empty="No ports"
          onChange={({ detail }) =>
            onChange(its.find(({ containerPort }) => String(containerPort) === detail.selectedOption.value))
          }
        />
      </FormField>
    </SpaceBetween>
  )
}

function nameOf({ kind, target }: Target, groups: readonly TargetGroupView[]): string {
  return kind === 'classic' ? target : (groups.find(({ arn }) => arn === target)?.name ?? target)
}

const toOption = ({ name, listeners }: LoadBalancerView) => ({
  value: name,
  label: name,
  description: listeners.map(listenerText).join(', '),
})

const toGroupOption = ({ arn, name, protocol, port, targetType }: TargetGroupView) => ({
  value: arn,
  label: name,
  description: `${protocol} ${port}, targets by ${targetType}`,
})
