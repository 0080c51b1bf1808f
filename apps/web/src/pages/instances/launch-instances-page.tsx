import { counted } from '@gantry/shared/console/can'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { useApi } from '../../api.tsx'
import { CallsPreview } from '../../components/calls-preview.tsx'
import { FormPage } from '../../components/form-page.tsx'
import { usePaths } from '../../hooks/use-paths.ts'
import { notify } from '../../lib/notifications.ts'
import { launchCalls } from './launch-calls.ts'
import {
  emptyLaunchForm,
  type LaunchForm,
  launchFormProblems,
  type LaunchProblems,
  suggestedGroupName,
  toInstanceOrder,
} from './launch-form.ts'
import { LaunchMachineFields } from './launch-machine-fields.tsx'
import { LaunchNetworkFields } from './launch-network-fields.tsx'
import { LaunchUserData } from './launch-user-data.tsx'

/** EC2 instances that join a cluster by themselves. The address may name the cluster; the agent configuration hands its user data over. */
export function LaunchInstancesPage() {
  const api = useApi()
  const to = usePaths()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const { state } = useLocation() as { state: { userData?: string } | null }
  const [form, setForm] = useState<LaunchForm>(() => {
    const cluster = params.get('cluster') ?? ''
    return {
      ...emptyLaunchForm,
      cluster,
      groupName: suggestedGroupName(cluster, new Date()),
      ...(state?.userData && { userData: state.userData }),
    }
  })
  const [isChecked, setIsChecked] = useState(false)
  const change = (changes: Partial<LaunchForm>) => setForm((before) => ({ ...before, ...changes }))
  const problems = launchFormProblems(form)
  const shown = isChecked ? problems : onlyTyped(problems, form)
  const { cluster } = form

  const launch = useMutation(
    api.ec2.launch.mutationOptions({
      onSuccess({ instanceIds }) {
        notify({
          type: 'success',
          text: `${counted(instanceIds.length, 'instance')} launching: ${instanceIds.length === 1 ? 'it registers by itself' : 'they register by themselves'} in about a minute.`,
        })
        void navigate(to.launchedInstances(cluster, instanceIds))
      },
    }),
  )
  const submit = () => {
    setIsChecked(true)
    if (Object.keys(problems).length === 0) launch.mutate(toInstanceOrder(form))
  }

  return (
    <FormPage
      title="Launch container instances"
      description="EC2 instances of the newest ECS-optimized AMI. Each registers in the cluster by itself when its agent is up."
      submitLabel="Launch Instances"
      cancelHref={cluster ? to.cluster(cluster, 'instances') : to.clusters()}
      onSubmit={submit}
      pending={launch.isPending}
      error={launch.error}
      preview={<CallsPreview calls={launchCalls(form)} />}
    >
      <LaunchMachineFields form={form} change={change} problems={{ ...shown, count: problems.count }} />
      <Container header={<Header variant="h2">Network</Header>}>
        <LaunchNetworkFields form={form} change={change} problems={shown} />
      </Container>
      <Container header={<Header variant="h2">At launch</Header>}>
        <LaunchUserData form={form} change={change} errorText={problems.userData} />
      </Container>
    </FormPage>
  )
}

/** Before somebody has tried to launch, only what was typed is complained of. */
function onlyTyped(problems: LaunchProblems, { ports, groupName, allowedCidr }: LaunchForm): LaunchProblems {
  return {
    ...(ports && { ports: problems.ports }),
    ...(groupName && { groupName: problems.groupName }),
    ...(allowedCidr && { allowedCidr: problems.allowedCidr }),
  }
}
