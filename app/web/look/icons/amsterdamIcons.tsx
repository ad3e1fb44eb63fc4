/**
 * Stands in for `@amsterdam/design-system-react-icons`: the same export names, Tabler's shapes.
 * The city's own icons are its property and are not shipped; the build maps the package's name
 * to this file.
 */
import { Icon } from "./Icon.tsx";

export const ArrowForwardIcon = () => <Icon name="arrow-right" />;
export const ChevronBackwardIcon = () => <Icon name="chevron-left" />;
export const ChevronDoubleBackwardIcon = () => <Icon name="chevrons-left" />;
export const ChevronDoubleForwardIcon = () => <Icon name="chevrons-right" />;
export const ChevronDownIcon = () => <Icon name="chevron-down" />;
export const ChevronForwardIcon = () => <Icon name="chevron-right" />;
export const CloseIcon = () => <Icon name="x" />;
export const DocumentIcon = () => <Icon name="file-text" />;
export const ErrorFillIcon = () => <Icon name="alert-circle" />;
export const InfoFillIcon = () => <Icon name="info-circle" />;
export const PersonFillIcon = () => <Icon name="user" />;
export const SearchIcon = () => <Icon name="search" />;
export const SuccessFillIcon = () => <Icon name="circle-check" />;
export const WarningFillIcon = () => <Icon name="alert-triangle" />;
export const WarningIcon = () => <Icon name="alert-triangle" />;
