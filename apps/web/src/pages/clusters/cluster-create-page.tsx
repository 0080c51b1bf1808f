import { nameProblem } from '@gantry/shared/ecs/names'
import Container from '@cloudscape-design/components/container'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useApi } from '../../api.tsx'
import { CallPreview } from '../../components/call-preview.tsx'
import { FormPage } from '../../components/form-page.tsx'
import { usePaths } from '../../hooks/use-paths.ts'
import { notify } from '../../lib/notifications.ts'

/** A name is all that a cluster needs. */
export function ClusterCreatePage() {
  const api = useApi()
  const to = usePaths()
  const navigate = useNavigate()
  const [clusterName, setClusterName] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const problem = nameProblem('cluster', clusterName)

  const create = useMutation(
    api.clusters.create.mutationOptions({
      onSuccess(cluster) {
        notify({
          type: 'success',
          text: `Cluster ${cluster.name} is created. Add container instances to it, or register them from outside.`,
        })
        void navigate(to.cluster(cluster.name, 'instances'))
      },
    }),
  )

  return (
    <FormPage
      title="Create cluster"
      description="A cluster is empty at first: container instances join it, then tasks and services run on them."
      submitLabel="Create"
      cancelHref={to.clusters()}
      onSubmit={() => {
        setIsChecked(true)
        if (!problem) create.mutate({ clusterName })
      }}
      pending={create.isPending}
      error={create.error}
      preview={<CallPreview operation="CreateCluster" input={{ clusterName }} />}
    >
      <Container>
        <FormField
          label="Cluster name"
          constraintText="1 to 255 letters, numbers, hyphens and underscores. It cannot be changed later."
          errorText={isChecked || clusterName ? problem : undefined}
        >
          <Input
            value={clusterName}
            onChange={({ detail }) => setClusterName(detail.value)}
            onBlur={() => setIsChecked(clusterName !== '')}
            ariaRequired
            autoFocus
            autoComplete={false}
            spellcheck={false}
            placeholder="payments"
          />
        </FormField>
      </Container>
    </FormPage>
  )
}
