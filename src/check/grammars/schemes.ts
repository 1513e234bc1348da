/** The schemes of URIs that stand in IANA's registry for good, and provisional ones that programs follow. */

/** Whether a scheme, in lower case, is one that readers can be expected to know. */
export function isKnownScheme(scheme: string): boolean {
  return SCHEMES.has(scheme) || scheme.startsWith("web+");
}

/**
 * `feed` and `doi` are provisional, and what they name has addresses of its own; `javascript` names nothing at all.
 */
const SCHEMES: ReadonlySet<string> = new Set(
  (
    "aaa aaas about acap acct cap cid coap coap+tcp coap+ws coaps coaps+tcp coaps+ws crid data dav dict dns dtn example " +
    "file ftp geo go gopher h323 http https iax icap im imap info ipn ipp ipps iris iris.beep iris.lwz iris.xpc iris.xpcs " +
    "jabber ldap leaptofrogans mailto mid msrp msrps mt mtqp mupdate mvrp news nfs ni nih nntp opaquelocktoken pkcs11 " +
    "pop pres reload rtsp rtsps rtspu service session shttp sieve sip sips sms snmp soap.beep soap.beeps stun stuns tag " +
    "tel telnet tftp thismessage tip tn3270 turn turns tv urn vemmi vnc ws wss xcon xcon-userid xmlrpc.beep " +
    "xmlrpc.beeps xmpp z39.50r z39.50s " +
    "afs fax mailserver modem prospero snews videotex wais z39.50 " +
    "ark at bitcoin callto did ed2k ethereum facetime gemini git hdl ipfs ipns irc irc6 ircs itms lastfm magnet maps " +
    "matrix mumble oid payto rsync rtmp sftp skype smb spotify ssh steam svn teamspeak udp view-source webcal xri"
  ).split(" "),
);
