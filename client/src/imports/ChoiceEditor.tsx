import { GridEditSingleSelectCell, type GridRenderEditCellParams, useGridApiContext } from "@mui/x-data-grid";
import type { ShownRow } from "./rowEdits";

/** A drop-down in a cell: choosing is enough, there is nothing to confirm. */
export function ChoiceEditor(params: GridRenderEditCellParams<ShownRow>) {
  const api = useGridApiContext();
  const { id, field } = params;
  return <GridEditSingleSelectCell {...params} onValueChange={() => api.current.stopCellEditMode({ id, field })} />;
}
