export { type CipherName, CIPHERS } from "./ciphers";
export { mask } from "./mask";
export { type SealedColumn, SEALED_COLUMNS } from "./sealed-columns";
export { Vault } from "./vault";
