package dev.anyiolsp.syntax;

/**
 * A node of one version of a document, as a value that holds nothing of it.
 *
 * @param chunk number of its line, from 0
 * @param node number of the node in that line's tree
 */
public record NodePlace(int chunk, int node) {
    public static NodePlace of(Node node) {
        return new NodePlace(node.at().chunk(), node.at().node());
    }

    /** The node, in that version. */
    public Node in(Document document) {
        return Node.of(document.cursor(chunk, node));
    }
}
