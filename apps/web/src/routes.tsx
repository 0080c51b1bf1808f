import type { ComponentType } from 'react'
import { Navigate, type RouteObject } from 'react-router'
import type { Crumb } from './layouts/breadcrumbs.tsx'
import { RegionHome } from './layouts/region-home.tsx'
import { RegionLayout } from './layouts/region-layout.tsx'
import { HomeRedirect, RootLayout } from './layouts/root-layout.tsx'
import { NotFoundPage } from './pages/errors/not-found-page.tsx'
import { RouteErrorPage } from './pages/errors/route-error-page.tsx'
import type { Paths } from './paths.ts'

/** A page that is loaded when it is first shown. */
function page<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  return async () => ({ Component: (await load())[name] })
}

const crumb = (crumb: Crumb) => ({ crumb })

/** A form stands below what it was opened for: the cluster or the task definition that its address names. */
function wayTo(search: URLSearchParams, to: Paths): ReturnType<Crumb> {
  const cluster = search.get('cluster')
  const [family, revision] = search.get('taskDefinition')?.split(':') ?? []
  if (cluster || !family || !revision) {
    const clusters = { text: 'Clusters', href: to.clusters() }
    return cluster ? [clusters, { text: cluster, href: to.cluster(cluster) }] : [clusters]
  }
  return [
    { text: 'Task Definitions', href: to.taskDefinitions() },
    { text: `${family}:${revision}`, href: to.revision(family, Number(revision)) },
  ]
}

const clusterTabs: RouteObject[] = [
  { index: true, element: <Navigate to="services" replace /> },
  { path: 'services', lazy: page(() => import('./pages/services/services-tab.tsx'), 'ServicesTab') },
  { path: 'tasks', lazy: page(() => import('./pages/tasks/tasks-tab.tsx'), 'TasksTab') },
  { path: 'instances', lazy: page(() => import('./pages/instances/instances-tab.tsx'), 'InstancesTab') },
]

const serviceTabs: RouteObject[] = [
  { index: true, element: <Navigate to="tasks" replace /> },
  { path: 'tasks', lazy: page(() => import('./pages/services/service-tasks-tab.tsx'), 'ServiceTasksTab') },
  { path: 'events', lazy: page(() => import('./pages/services/service-events-tab.tsx'), 'ServiceEventsTab') },
  { path: 'deployments', lazy: page(() => import('./pages/services/service-deployments-tab.tsx'), 'ServiceDeploymentsTab') },
  { path: 'details', lazy: page(() => import('./pages/services/service-details-tab.tsx'), 'ServiceDetailsTab') },
]

const clusterPages: RouteObject[] = [
  { lazy: page(() => import('./pages/clusters/cluster-page.tsx'), 'ClusterPage'), children: clusterTabs },
  {
    path: 'instances/:containerInstance',
    handle: crumb((p, to) => [
      { text: 'ECS Instances', href: to.cluster(p.cluster!, 'instances') },
      { text: p.containerInstance!, href: to.instance(p.cluster!, p.containerInstance!) },
    ]),
    lazy: page(() => import('./pages/instances/instance-page.tsx'), 'InstancePage'),
  },
  {
    path: 'tasks/:task/:tab?',
    handle: crumb((p, to) => [
      { text: 'Tasks', href: to.cluster(p.cluster!, 'tasks') },
      { text: p.task!, href: to.task(p.cluster!, p.task!) },
    ]),
    lazy: page(() => import('./pages/tasks/task-page.tsx'), 'TaskPage'),
  },
  {
    path: 'services/:service',
    handle: crumb((p, to) => [
      { text: 'Services', href: to.cluster(p.cluster!, 'services') },
      { text: p.service!, href: to.service(p.cluster!, p.service!) },
    ]),
    children: [
      {
        path: 'update',
        handle: crumb((p, to) => [{ text: 'Update Service', href: to.updateService(p.cluster!, p.service!) }]),
        lazy: page(() => import('./pages/services/service-update-page.tsx'), 'ServiceUpdatePage'),
      },
      { lazy: page(() => import('./pages/services/service-page.tsx'), 'ServicePage'), children: serviceTabs },
    ],
  },
]

const taskDefinitionPages: RouteObject[] = [
  { index: true, lazy: page(() => import('./pages/task-definitions/task-definitions-page.tsx'), 'TaskDefinitionsPage') },
  {
    path: ':family',
    handle: crumb((p, to) => [{ text: p.family!, href: to.family(p.family!) }]),
    children: [
      { index: true, lazy: page(() => import('./pages/task-definitions/family-page.tsx'), 'FamilyPage') },
      {
        path: ':revision/:tab?',
        handle: crumb((p, to) => [{ text: p.revision!, href: to.revision(p.family!, Number(p.revision)) }]),
        lazy: page(() => import('./pages/task-definitions/revision-page.tsx'), 'RevisionPage'),
      },
    ],
  },
]

const firstRunPages: RouteObject[] = [
  { index: true, lazy: page(() => import('./pages/first-run/welcome-step.tsx'), 'WelcomeStep') },
  {
    path: 'task-definition',
    lazy: page(() => import('./pages/first-run/task-definition-step.tsx'), 'TaskDefinitionStep'),
  },
  { path: 'schedule', lazy: page(() => import('./pages/first-run/schedule-step.tsx'), 'ScheduleStep') },
  { path: 'cluster', lazy: page(() => import('./pages/first-run/cluster-step.tsx'), 'ClusterStep') },
  { path: 'review', lazy: page(() => import('./pages/first-run/review-step.tsx'), 'ReviewStep') },
]

/** What ECS needs of the services around it. */
const accountPages: RouteObject[] = [
  {
    path: 'launch-instances',
    handle: crumb((_, to, search) => {
      const cluster = search.get('cluster')
      const instances = cluster ? [{ text: 'ECS Instances', href: to.cluster(cluster, 'instances') }] : []
      return [...wayTo(search, to), ...instances, { text: 'Launch container instances', href: to.launchInstances() }]
    }),
    lazy: page(() => import('./pages/instances/launch-instances-page.tsx'), 'LaunchInstancesPage'),
  },
  {
    path: 'load-balancers',
    handle: crumb((_, to) => [{ text: 'Load Balancers', href: to.loadBalancers() }]),
    children: [
      { index: true, lazy: page(() => import('./pages/load-balancers/load-balancers-page.tsx'), 'LoadBalancersPage') },
      {
        path: ':loadBalancer',
        handle: crumb((p, to) => [{ text: p.loadBalancer!, href: to.loadBalancer(p.loadBalancer!) }]),
        lazy: page(() => import('./pages/load-balancers/load-balancer-page.tsx'), 'LoadBalancerPage'),
      },
    ],
  },
  {
    path: 'create-load-balancer/:step?',
    handle: crumb((_, to) => [
      { text: 'Load Balancers', href: to.loadBalancers() },
      { text: 'Create Load Balancer', href: to.createLoadBalancer() },
    ]),
    lazy: page(() => import('./pages/load-balancers/load-balancer-create-page.tsx'), 'LoadBalancerCreatePage'),
  },
  {
    path: 'roles',
    handle: crumb((_, to) => [{ text: 'IAM roles', href: to.roles() }]),
    lazy: page(() => import('./pages/roles/roles-page.tsx'), 'RolesPage'),
  },
  {
    path: 'agent-configuration',
    handle: crumb((_, to) => [{ text: 'Agent configuration', href: to.agentConfiguration() }]),
    lazy: page(() => import('./pages/agent-configuration/agent-configuration-page.tsx'), 'AgentConfigurationPage'),
  },
]

const regionPages: RouteObject[] = [
  { index: true, element: <RegionHome /> },
  {
    path: 'first-run',
    handle: crumb((_, to) => [{ text: 'Get started', href: to.firstRun() }]),
    lazy: page(() => import('./pages/first-run/first-run-page.tsx'), 'FirstRunPage'),
    children: firstRunPages,
  },
  {
    path: 'launches/:stackName',
    handle: crumb((p, to) => [
      { text: 'Clusters', href: to.clusters() },
      { text: `Launch ${p.stackName!}`, href: to.launch(p.stackName!) },
    ]),
    lazy: page(() => import('./pages/launches/launch-page.tsx'), 'LaunchPage'),
  },
  {
    path: 'clusters',
    handle: crumb((_, to) => [{ text: 'Clusters', href: to.clusters() }]),
    children: [
      { index: true, lazy: page(() => import('./pages/clusters/clusters-page.tsx'), 'ClustersPage') },
      {
        path: ':cluster',
        handle: crumb((p, to) => [{ text: p.cluster!, href: to.cluster(p.cluster!) }]),
        children: clusterPages,
      },
    ],
  },
  {
    path: 'create-cluster',
    handle: crumb((_, to) => [
      { text: 'Clusters', href: to.clusters() },
      { text: 'Create cluster', href: to.createCluster() },
    ]),
    lazy: page(() => import('./pages/clusters/cluster-create-page.tsx'), 'ClusterCreatePage'),
  },
  {
    path: 'task-definitions',
    handle: crumb((_, to) => [{ text: 'Task Definitions', href: to.taskDefinitions() }]),
    children: taskDefinitionPages,
  },
  {
    // Beside the list, not below it: a family may be called "create".
    path: 'create-task-definition',
    handle: crumb((_, to) => [
      { text: 'Task Definitions', href: to.taskDefinitions() },
      { text: 'Create task definition', href: to.createTaskDefinition() },
    ]),
    lazy: page(() => import('./pages/task-definitions/task-definition-create-page.tsx'), 'TaskDefinitionCreatePage'),
  },
  {
    path: 'create-service',
    handle: crumb((_, to, search) => [...wayTo(search, to), { text: 'Create Service', href: to.createService() }]),
    lazy: page(() => import('./pages/services/service-create-page.tsx'), 'ServiceCreatePage'),
  },
  {
    path: 'run-task',
    handle: crumb((_, to, search) => [...wayTo(search, to), { text: 'Run Task', href: to.runTask() }]),
    lazy: page(() => import('./pages/tasks/run-task-page.tsx'), 'RunTaskPage'),
  },
  ...accountPages,
  { path: '*', element: <NotFoundPage /> },
]

/** The whole console on one screen. Pages load when first shown; tabs are routes. */
export const routes: RouteObject[] = [
  {
    element: <RootLayout />,
    errorElement: <RouteErrorPage />,
    hydrateFallbackElement: <></>,
    children: [
      { path: '/', element: <HomeRedirect /> },
      {
        path: '/:region',
        element: <RegionLayout />,
        children: [{ errorElement: <RouteErrorPage />, children: regionPages }],
      },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]
