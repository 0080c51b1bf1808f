import Container from '@cloudscape-design/components/container'

/** Add EC2 Instances: none, because ECS does it. */
export function InstancesStep() {
  return (
    <Container>
      No instances are added here. Once a service uses the load balancer, the service scheduler registers each container instance
      on which a task of the service runs, and takes it out again when the task stops.
    </Container>
  )
}
