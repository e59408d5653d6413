// Two small pages for the renderer's own tests: one document and one page of the workspace, each with a form.
import { Button, NativeSelect, Table, TextInput } from '@mantine/core'
import type { TRPCClient } from '@trpc/client'
import type { ActionFunctionArgs, LoaderFunctionArgs, RouteObject } from 'react-router'
import { Form, useLoaderData } from 'react-router'
import { apiContext } from '../lib/api-client.ts'
import { submit } from '../lib/form.ts'
import { text } from '../lib/form-values.ts'
import { page } from '../lib/page.ts'
import { keepPage } from '../lib/page-reads.ts'
import { useFormState } from '../lib/use-form-state.ts'
import { AppFormErrors } from '../ui/app/app-form-errors.tsx'
import { AppError, AppErrorContent } from '../ui/app/app-error.tsx'
import { AppLayout } from '../ui/app/app-layout.tsx'
import { AppPage } from '../ui/app/app-page.tsx'
import { Button as DocumentButton } from '../ui/document/button.tsx'
import { DocumentError, DocumentErrorContent } from '../ui/document/document-error.tsx'
import { DocumentLayout } from '../ui/document/document-layout.tsx'
import { Field, TickField } from '../ui/document/field.tsx'
import { FormErrors } from '../ui/document/form-errors.tsx'
import { Page } from '../ui/document/page.tsx'
import type { ExampleRouter } from './example-router.ts'

function apiOf(context: LoaderFunctionArgs['context']): TRPCClient<ExampleRouter> {
  return context.get(apiContext) as unknown as TRPCClient<ExampleRouter>
}

async function loader({ context }: LoaderFunctionArgs) {
  const names = await apiOf(context).names.query()
  keepPage(context, ['names'])
  return { names }
}

function actionTo(path: string) {
  return ({ request, context }: ActionFunctionArgs) =>
    submit(
      request,
      (values) => ({ name: text(values, 'name'), kind: text(values, 'kind') }),
      (input) => apiOf(context).add.mutate(input),
      `${path}?done=saved`,
    )
}

type Names = Awaited<ReturnType<typeof loader>>

function ExampleDocument() {
  const { names } = useLoaderData<Names>()
  const form = useFormState()
  return (
    <Page title="Names" lead="Thursday 10 October 2024, 12:30 to 13:30">
      <dl className="facts">
        <dt>When</dt>
        <dd>
          Thursday 10 October 2024 <span className="detail">12:30–13:30, British Summer Time</span>
        </dd>
        <dt>Where</dt>
        <dd>
          Main entrance <span className="detail">1 Long Street, Newtown</span>
        </dd>
      </dl>
      <ul className="list">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <h2>Sign up</h2>
      <FormErrors form={form} />
      <Form method="post">
        <Field {...form.field('name')} label="Your name" hint="As your colleagues know you." autoComplete="name" required />
        <Field {...form.field('kind')} label="Kind" />
        <TickField id="agree" name="agree" label="I agree that the hosts of this event keep my name and address until it is over." />
        <DocumentButton>Sign up</DocumentButton>
      </Form>
    </Page>
  )
}

function ExampleAppPage() {
  const { names } = useLoaderData<Names>()
  const form = useFormState()
  return (
    <AppPage title="Names">
      <AppFormErrors form={form} />
      <Form method="post">
        <TextInput {...form.field('name')} label="Name" description="As your colleagues know you." maw={360} mb="sm" required={false} />
        <NativeSelect {...form.field('kind')} label="Kind" data={['one', 'two']} maw={360} mb="sm" />
        <Button type="submit" loading={form.busy}>
          Add
        </Button>
      </Form>
      <Table mt="lg">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Name</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {names.map((name) => (
            <Table.Tr key={name}>
              <Table.Td>{name}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </AppPage>
  )
}

const failing = (call: (api: ReturnType<typeof apiOf>) => Promise<unknown>) => ({ context }: LoaderFunctionArgs) => call(apiOf(context))

export const exampleAppRoutes: RouteObject[] = [
  {
    id: 'app',
    path: '/app',
    handle: { surface: 'app' },
    Component: AppLayout,
    ErrorBoundary: AppError,
    children: [
      {
        id: 'app-page',
        ErrorBoundary: AppErrorContent,
        children: [
          { id: 'app-names', path: 'names', lazy: () => Promise.resolve({ loader, action: actionTo('/app/names'), Component: ExampleAppPage, handle: page({ meta: () => ({ title: 'Names' }) }) }) },
          { id: 'app-secret', path: 'secret', loader: failing((api) => api.secret.query()), Component: () => null },
          { id: 'app-gone', path: 'gone', loader: failing((api) => api.gone.query()), Component: () => null },
        ],
      },
    ],
  },
]

export const exampleRoutes: RouteObject[] = [
  {
    id: 'document',
    handle: { surface: 'document' },
    Component: DocumentLayout,
    ErrorBoundary: DocumentError,
    children: [
      {
        id: 'document-page',
        ErrorBoundary: DocumentErrorContent,
        children: [
          {
            id: 'names',
            path: 'names/:slug',
            loader,
            action: actionTo('/names/one'),
            Component: ExampleDocument,
            handle: page<Names>({
              meta: ({ data, params }) => ({
                title: `${data.names.length} names`,
                description: 'A "quoted" description',
                canonical: `/names/${params['slug']}`,
                jsonLd: [{ '@type': 'Event', name: '</script><script>alert(1)</script>' }],
              }),
            }),
          },
          { id: 'gone', path: 'gone', loader: failing((api) => api.gone.query()), Component: () => null },
          {
            id: 'broken',
            path: 'broken',
            Component: () => {
              throw new Error('inside.example is broken')
            },
          },
        ],
      },
    ],
  },
  ...exampleAppRoutes,
]
