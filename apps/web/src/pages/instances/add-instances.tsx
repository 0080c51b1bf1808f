import { zonesOf } from '@gantry/shared/ecs/regions'
import { counted } from '@gantry/shared/console/can'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api.tsx'
import { CodeBlock } from '../../components/code-block.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorAlert } from '../../components/error-alert.tsx'
import { useRegion } from '../../hooks/use-paths.ts'
import { notify } from '../../lib/notifications.ts'
import { InstanceTypeSelect } from './instance-type-select.tsx'

const MOST = 50
const BALANCED = { value: '', label: 'Balanced over all zones' }

/** Adds emulated machines to a cluster; each registers itself as an agent does. */
export function AddInstances({ cluster, onClose }: { cluster: string; onClose: () => void }) {
  const api = useApi()
  const region = useRegion()
  const [instanceType, setInstanceType] = useState('t2.micro')
  const [count, setCount] = useState('1')
  const [zone, setZone] = useState(BALANCED.value)
  const zones = [BALANCED, ...zonesOf(region).map((name) => ({ value: name, label: name }))]
  const problem = countProblem(count)

  const add = useMutation(
    api.fleet.add.mutationOptions({
      onSuccess({ arns }) {
        notify({ type: 'success', text: `${counted(arns.length, 'container instance')} added to ${cluster}.` })
        onClose()
      },
    }),
  )
  const submit = () => {
    if (!problem) add.mutate({ cluster, instanceType, count: Number(count), availabilityZone: zone || undefined })
  }

  return (
    <Dialog
      title={`Add instances to ${cluster}`}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              Cancel
            </Button>
            <Button variant="primary" loading={add.isPending} onClick={submit}>
              Add instances
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <SpaceBetween size="m">
          <FormField
            label="Instance type"
            description="Emulated machines: they run your tasks as their definitions say, and cost nothing."
          >
            <InstanceTypeSelect value={instanceType} onChange={setInstanceType} />
          </FormField>
          <FormField label="Number of instances" constraintText={`1 to ${MOST}`} errorText={problem}>
            <Input type="number" inputMode="numeric" value={count} onChange={({ detail }) => setCount(detail.value)} />
          </FormField>
          <FormField label="Availability Zone">
            <Select
              selectedOption={zones.find(({ value }) => value === zone) ?? BALANCED}
              options={zones}
              onChange={({ detail }) => setZone(detail.selectedOption.value!)}
            />
          </FormField>
          <ExpandableSection headerText="Show the command">
            <SpaceBetween size="s">
              <CodeBlock text={fleetCommand({ cluster, instanceType, count, zone })} label="Command that does the same" />
              <Box color="text-body-secondary">
                Each machine calls RegisterContainerInstance itself, as the agent on an EC2 instance does.
              </Box>
            </SpaceBetween>
          </ExpandableSection>
          <ErrorAlert error={add.error} />
        </SpaceBetween>
      </form>
    </Dialog>
  )
}

/** What does the same from the directory in which the console was started. */
function fleetCommand(order: { cluster: string; instanceType: string; count: string; zone: string }): string {
  const options = [
    `--cluster ${order.cluster}`,
    `--instance-type ${order.instanceType}`,
    `--count ${order.count}`,
    ...(order.zone ? [`--availability-zone ${order.zone}`] : []),
  ]
  return ['npm run fleet --', ...options].join(' \\\n  ')
}

function countProblem(text: string): string | undefined {
  const count = Number(text)
  return Number.isInteger(count) && count >= 1 && count <= MOST ? undefined : `Enter a whole number from 1 to ${MOST}.`
}
