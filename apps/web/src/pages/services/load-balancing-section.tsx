import type { TaskDefinitionDocument } from '@gantry/shared/ecs/task-definition'
import Container from '@cloudscape-design/components/container'
import FormField from '@cloudscape-design/components/form-field'
import Header from '@cloudscape-design/components/header'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api.tsx'
import { ActionButton } from '../../components/action-button.tsx'
import { RoleProblems } from '../roles/role-problems.tsx'
import { useRole } from '../roles/use-role.ts'
import { AddElb } from './add-elb.tsx'
import { AttachmentList } from './attachment-list.tsx'
import { GracePeriodField } from './grace-period-field.tsx'
import { fullReason, type LoadBalancingForm, takesRole } from './load-balancing-form.ts'

interface LoadBalancingSectionProps {
  value: LoadBalancingForm
  onChange: (value: LoadBalancingForm) => void
  /** Of the chosen revision; undefined while none is chosen or read. */
  document: TaskDefinitionDocument | undefined
}

const roles = [
  { value: 'ecsServiceRole', label: 'ecsServiceRole', description: 'The account’s own, as the guide has it' },
  { value: '', label: 'AWSServiceRoleForECS', description: 'The service-linked role, which ECS makes by itself' },
]

/** Load balancing of a new service: what is in front of which container, by which role, and how long failing checks are forgiven. */
export function LoadBalancingSection({ value, onChange, document }: LoadBalancingSectionProps) {
  const api = useApi()
  const balancers = useQuery(api.loadBalancers.list.queryOptions({}))
  const groups = useQuery(api.loadBalancers.targetGroups.queryOptions({}))
  const role = useRole('ecsServiceRole')
  const [isAdding, setIsAdding] = useState(false)
  const facts = { balancers: balancers.data?.items ?? [], groups: groups.data?.items ?? [] }
  const { attachments } = value
  const change = (changes: Partial<LoadBalancingForm>) => onChange({ ...value, ...changes })
  const reason = document ? fullReason(attachments) : 'Choose a task definition first.'
  const hasRole = takesRole(attachments, document?.networkMode)
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="Optional. It cannot be taken away from a service later."
          actions={
            <ActionButton
              can={reason ? { allowed: false, reason } : undefined}
              formAction="none"
              onClick={() => setIsAdding(true)}
            >
              Add ELB
            </ActionButton>
          }
        >
          Load balancing
        </Header>
      }
    >
      <SpaceBetween size="l">
        <AttachmentList
          attachments={attachments}
          document={document}
          facts={facts}
          onRemove={(index) => change({ attachments: attachments.filter((_, at) => at !== index) })}
        />
        {hasRole && (
          <FormField
            label="Service Role"
            description="The service scheduler registers tasks with the load balancer, and takes them out, by this role."
          >
            <Select
              selectedOption={roles.find((option) => option.value === value.role)!}
              options={roles}
              onChange={({ detail }) => change({ role: detail.selectedOption.value! })}
            />
          </FormField>
        )}
        {hasRole && value.role !== '' && role && role.problems.length > 0 && <RoleProblems role={role} />}
        {attachments.length > 0 && (
          <GracePeriodField value={value.gracePeriod} onChange={(gracePeriod) => change({ gracePeriod })} />
        )}
      </SpaceBetween>
      {isAdding && document && (
        <AddElb
          document={document}
          balancers={balancers}
          groups={groups}
          attachments={attachments}
          onAdd={(attachment) => change({ attachments: [...attachments, attachment] })}
          onClose={() => setIsAdding(false)}
        />
      )}
    </Container>
  )
}
