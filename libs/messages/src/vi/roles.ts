/** Names of the roles that every plan knows; a plan names its own positions and bodies itself. */
export const roles = {
  SELF: 'chính mình',
  SYSTEM: 'hệ thống',
};
