/** A cluster, a task definition and a service that runs it. */
export const serviceTemplate = ({ image = 'nginx:1.27', cluster = 'shop' } = {}) => ({
  Parameters: { Count: { Type: 'Number', Default: 2 }, Image: { Type: 'String', Default: image } },
  Resources: {
    Cluster: { Type: 'AWS::ECS::Cluster', Properties: { ClusterName: cluster } },
    Task: {
      Type: 'AWS::ECS::TaskDefinition',
      Properties: {
        Family: 'web',
        ContainerDefinitions: [{ Name: 'web', Image: { Ref: 'Image' }, Memory: '128', PortMappings: [{ ContainerPort: 80 }] }],
      },
    },
    Service: {
      Type: 'AWS::ECS::Service',
      Properties: {
        Cluster: { Ref: 'Cluster' },
        ServiceName: 'web',
        TaskDefinition: { Ref: 'Task' },
        DesiredCount: { Ref: 'Count' },
        DeploymentConfiguration: { DeploymentCircuitBreaker: { Enable: true, Rollback: true } },
      },
    },
  },
  Outputs: { Url: { Description: 'Where', Value: { 'Fn::Sub': '${Cluster.Arn}/${Service.Name}' } } },
})

/** A cluster of that name, and nothing else. */
export const clusterTemplate = (ClusterName?: string) => ({
  Resources: { Cluster: { Type: 'AWS::ECS::Cluster', Properties: ClusterName === undefined ? {} : { ClusterName } } },
})
