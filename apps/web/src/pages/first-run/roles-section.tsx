import type { EcsRoleView } from '@gantry/shared/console/role'
import Button from '@cloudscape-design/components/button'
import Checkbox from '@cloudscape-design/components/checkbox'
import Container from '@cloudscape-design/components/container'
import FormField from '@cloudscape-design/components/form-field'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { CodeBlock } from '../../components/code-block.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorAlert } from '../../components/error-alert.tsx'
import { Status } from '../../components/status.tsx'
import { useFirstRun } from './use-first-run.ts'

/** The two account-wide roles: what is there, what would be made, and the one Allow for it. */
export function RolesSection() {
  const { form, change, problemOf, roles, missingRoles } = useFirstRun()
  const [shown, setShown] = useState<EcsRoleView>()
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="With them, the agents on your instances and the service scheduler may call AWS on your behalf. They belong to the account and stay when you clean up."
        >
          IAM Role Information
        </Header>
      }
    >
      <SpaceBetween size="m">
        {roles.data?.map((role) => (
          <SpaceBetween key={role.roleName} direction="horizontal" size="s" alignItems="center">
            <strong>{role.roleName}</strong>
            <Status
              status={role.problems.length === 0 ? 'COMPLETED' : 'PENDING'}
              text={role.problems.length === 0 ? 'ready' : role.exists ? `exists, but ${role.problems[0]}` : 'will be created'}
            />
            <Button
              variant="inline-link"
              formAction="none"
              ariaLabel={`View policies of ${role.roleName}`}
              onClick={() => setShown(role)}
            >
              View policies
            </Button>
          </SpaceBetween>
        ))}
        {missingRoles.length > 0 && (
          <FormField errorText={problemOf('cluster', 'allowRoles', false)}>
            <Checkbox checked={form.allowRoles} onChange={({ detail }) => change({ allowRoles: detail.checked })}>
              Allow: Gantry may create {missingRoles.join(' and ')} in this account
            </Checkbox>
          </FormField>
        )}
        <ErrorAlert error={roles.error} onRetry={() => void roles.refetch()} />
      </SpaceBetween>
      {shown && <Policies role={shown} onClose={() => setShown(undefined)} />}
    </Container>
  )
}

function Policies({ role, onClose }: { role: EcsRoleView; onClose: () => void }) {
  return (
    <Dialog
      title={`Policies of ${role.roleName}`}
      size="large"
      onDismiss={onClose}
      footer={<Button onClick={onClose}>Close</Button>}
    >
      <SpaceBetween size="m">
        <div>
          Taken by {role.service}, with AWS’s managed policy {role.managedPolicyArn}.
        </div>
        {role.trustPolicy && <CodeBlock text={role.trustPolicy} label="trust policy" />}
        {role.policyDocument && <CodeBlock text={role.policyDocument} label="permissions policy" />}
      </SpaceBetween>
    </Dialog>
  )
}
