import AddOutlined from "@mui/icons-material/AddOutlined";
import Button from "@mui/material/Button";
import { Link } from "react-router";

export const AddCourse = () => (
  <Button
    variant="contained"
    component={Link}
    to="/training/courses/new"
    state={{ fromList: true }}
    startIcon={<AddOutlined />}
  >
    Add Course
  </Button>
);
