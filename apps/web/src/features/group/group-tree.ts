export type TreeNode<Row> = { row: Row; below: TreeNode<Row>[] }

/** Puts groups under their parents. One whose parent is not in the list stands at the top. */
export function treeOf<Row extends { id: string; parentId: string | null }>(rows: readonly Row[]): TreeNode<Row>[] {
  const nodes = new Map(rows.map((row) => [row.id, { row, below: [] } as TreeNode<Row>]))
  const top: TreeNode<Row>[] = []
  for (const node of nodes.values()) {
    const parent = node.row.parentId === null ? undefined : nodes.get(node.row.parentId)
    if (parent === undefined) top.push(node)
    else parent.below.push(node)
  }
  return top
}
