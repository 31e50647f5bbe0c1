/** Whether this is a page of the extension; false where the simulator is hosted as a web page. */
export const inExtension = (): boolean => location.protocol.endsWith('-extension:');
