import Container from '@cloudscape-design/components/container'
import FormField from '@cloudscape-design/components/form-field'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { CostNote } from '../first-run/cost-note.tsx'
import { KeyPairField } from '../first-run/key-pair-field.tsx'
import { NumberField } from '../first-run/number-field.tsx'
import { ClusterChooser } from '../tasks/cluster-chooser.tsx'
import { InstanceTypeSelect } from './instance-type-select.tsx'
import { type LaunchFieldsProps, MOST_INSTANCES } from './launch-form.ts'
import { LaunchRoleField } from './launch-role-field.tsx'

/** Which cluster the instances join, what they are, and who may log in to them. */
export function LaunchMachineFields({ form, change, problems }: LaunchFieldsProps) {
  return (
    <Container>
      <SpaceBetween size="l">
        <ClusterChooser value={form.cluster} onChange={(cluster) => change({ cluster })} errorText={problems.cluster} />
        <FormField label="Instance type" description="Determines how much room there is for tasks.">
          <InstanceTypeSelect value={form.instanceType} onChange={(instanceType) => change({ instanceType })} />
        </FormField>
        <NumberField
          label="Number of instances"
          constraintText={`1 to ${MOST_INSTANCES}`}
          value={form.count}
          onChange={(count) => change({ count })}
          errorText={problems.count}
        />
        <CostNote what="Amazon EC2 instances cost" service="ec2" />
        <LaunchRoleField
          value={form.instanceProfileName}
          onChange={(instanceProfileName) => change({ instanceProfileName })}
          errorText={problems.instanceProfileName}
        />
        <KeyPairField value={form.keyName} onChange={(keyName) => change({ keyName })} />
      </SpaceBetween>
    </Container>
  )
}
